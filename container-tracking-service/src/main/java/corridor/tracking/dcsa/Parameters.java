package corridor.tracking.dcsa;

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
public final class Parameters {
    /** How long a reference can be that the texts leave unlimited: longer ones have no place in any answer either. */
    public static final int LONGEST = 100;

    /** RFC 3339, section 5.6. */
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private final Collection<String> known;
    private final Map<String, String> sent = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /** Each parameter once, and none that the text does not have: a filter passed by would answer more than was asked for. */
    public Parameters(Map<String, String[]> sent, Collection<String> known) {
        this.known = known;
        new TreeMap<>(sent).forEach((name, values) -> {
            if (!known.contains(name)) {
                fault("'" + name + "' is no query parameter of these events");
            } else if (values.length > 1) {
                fault(name + " was sent " + values.length + " times; once is enough");
            } else if (values[0] == null
                    || values[0].isEmpty()
                    || values[0].chars().anyMatch(Character::isISOControl)) {
                fault(name + " has no value that can be read; leave it out, or send one");
            } else {
                this.sent.put(name, values[0]);
            }
        });
    }

    /** Others of the same kind. */
    public Parameters with(Map<String, String> others) {
        Map<String, String[]> values = new TreeMap<>();
        others.forEach((name, value) -> values.put(name, new String[] {value == null ? "" : value}));
        return new Parameters(values, known);
    }

    public Map<String, String> sent() {
        return sent;
    }

    public void fault(String fault) {
        faults.add(fault);
    }

    /** @throws BadQuery if anything was wrong */
    public void check() {
        if (!faults.isEmpty()) {
            throw new BadQuery(faults);
        }
    }

    public Optional<String> text(String name, int longest) {
        Optional<String> text = Optional.ofNullable(sent.get(name));
        text.filter(value -> value.length() > longest)
                .ifPresent(value -> fault(name + " has at most " + longest + " characters"));
        return text;
    }

    /** Values separated by commas; empty if the parameter was not sent. */
    public Optional<Set<String>> codes(String name, Collection<String> known) {
        return Optional.ofNullable(sent.get(name)).map(text -> {
            Set<String> codes = Set.copyOf(Arrays.asList(text.split(",", -1)));
            codes.stream()
                    .filter(code -> !known.contains(code))
                    .sorted()
                    .forEach(code -> fault(name + ": '" + code + "' is not one of " + String.join(", ", known)));
            return codes;
        });
    }

    public Optional<UUID> uuid(String name) {
        return Optional.ofNullable(sent.get(name)).flatMap(text -> {
            if (isUuid(text)) {
                return Optional.of(UUID.fromString(text));
            }
            fault(name + ": '" + text + "' is not a UUID");
            return Optional.empty();
        });
    }

    public Optional<Instant> dateTime(String name) {
        return Optional.ofNullable(sent.get(name)).flatMap(text -> {
            // A plus sign that is not escaped, as in the text's own example, arrives as a blank.
            String written = text.replace(' ', '+').toUpperCase(Locale.ROOT);
            Optional<Instant> at = instant(written);
            if (at.isEmpty()) {
                fault(name + ": '" + text + "' is not a date-time; send it as 2021-04-01T14:12:56+01:00");
            }
            return at;
        });
    }

    /** An instant, if this is RFC 3339's way to write one that the books can keep. */
    public static Optional<Instant> instant(String text) {
        String written = text.toUpperCase(Locale.ROOT);
        try {
            if (DATE_TIME.matcher(written).matches()) {
                return Optional.of(OffsetDateTime.parse(written).toInstant());
            }
        } catch (DateTimeException e) {
            // no calendar has it
        }
        return Optional.empty();
    }

    /**
     * An id in a path.
     *
     * @throws BadQuery if it is no UUID
     */
    public static UUID id(String name, String text) {
        if (!isUuid(text)) {
            throw new BadQuery(List.of(name + ": '" + text + "' is not a UUID"));
        }
        return UUID.fromString(text);
    }

    static boolean isUuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    /** Returns no more than {@code most}, which is what a page holds however many were asked for */
    public int limit(int usual, int most) {
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
