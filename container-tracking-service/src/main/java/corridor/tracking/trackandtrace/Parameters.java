package corridor.tracking.trackandtrace;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads query parameters by the forms that the standard's text gives them, and gathers what is wrong with them. */
final class Parameters {
    /** How long a reference can be that the texts leave unlimited: longer ones have no place in any answer either. */
    static final int LONGEST = 100;

    /** RFC 3339, section 5.6. */
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private final Collection<String> known;
    private final Map<String, String> sent = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /** Each parameter once, and none that the text does not have: a filter passed by would answer more than was asked for. */
    Parameters(Map<String, String[]> sent, Collection<String> known) {
        this.known = known;
        new TreeMap<>(sent).forEach((name, values) -> {
            if (!known.contains(name)) {
                fault("'" + name + "' is no query parameter of these events");
            } else if (values.length > 1) {
                fault(name + " was sent " + values.length + " times; once is enough");
            } else if (values[0].isEmpty() || values[0].chars().anyMatch(Character::isISOControl)) {
                fault(name + " has no value that can be read; leave it out, or send one");
            } else {
                this.sent.put(name, values[0]);
            }
        });
    }

    /** Others of the same kind. */
    Parameters with(Map<String, String> others) {
        Map<String, String[]> values = new TreeMap<>();
        others.forEach((name, value) -> values.put(name, new String[] {value == null ? "" : value}));
        return new Parameters(values, known);
    }

    Map<String, String> sent() {
        return sent;
    }

    void fault(String fault) {
        faults.add(fault);
    }

    /** @throws BadQuery if anything was wrong */
    void check() {
        if (!faults.isEmpty()) {
            throw new BadQuery(faults);
        }
    }

    Optional<String> text(String name, int longest) {
        Optional<String> text = Optional.ofNullable(sent.get(name));
        text.filter(value -> value.length() > longest)
                .ifPresent(value -> fault(name + " has at most " + longest + " characters"));
        return text;
    }

    /** Values separated by commas; empty if the parameter was not sent. */
    Optional<Set<String>> codes(String name, Collection<String> known) {
        return Optional.ofNullable(sent.get(name)).map(text -> {
            Set<String> codes = Set.copyOf(Arrays.asList(text.split(",", -1)));
            codes.stream()
                    .filter(code -> !known.contains(code))
                    .sorted()
                    .forEach(code -> fault(name + ": '" + code + "' is not one of " + String.join(", ", known)));
            return codes;
        });
    }

    Optional<UUID> uuid(String name) {
        return Optional.ofNullable(sent.get(name)).flatMap(text -> {
            if (text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
                return Optional.of(UUID.fromString(text));
            }
            fault(name + ": '" + text + "' is not a UUID");
            return Optional.empty();
        });
    }

    Optional<Instant> dateTime(String name) {
        return Optional.ofNullable(sent.get(name)).flatMap(text -> {
            // A plus sign that is not escaped, as in the text's own example, arrives as a blank.
            String written = text.replace(' ', '+').toUpperCase(Locale.ROOT);
            try {
                if (DATE_TIME.matcher(written).matches()) {
                    return Optional.of(OffsetDateTime.parse(written).toInstant());
                }
            } catch (DateTimeException e) {
                // told below
            }
            fault(name + ": '" + text + "' is not a date-time; send it as 2021-04-01T14:12:56+01:00");
            return Optional.empty();
        });
    }

    /** Returns no more than {@code most}, which is what a page holds however many were asked for */
    int limit(int usual, int most) {
        String text = sent.get("limit");
        if (text == null) {
            return usual;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && text.charAt(0) != '+') {
                return Math.min(limit, most);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        fault("limit: '" + text + "' is not a whole number from 1 to " + Integer.MAX_VALUE);
        return usual;
    }
}
