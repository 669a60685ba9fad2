package corridor.service.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** A value that is not of the form its place asks for: what is asked for, in words of the API and not of the program. */
final class WrongForm {
    private static final int MOST_SHOWN = 60;

    private WrongForm() {}

    static Violation of(String field, Object value, Class<?> wanted) {
        return new Violation(field, "'" + shown(value) + "' is not " + words(wanted), remedy(wanted));
    }

    /** Where the value itself is not at hand. */
    static Violation of(String field, Class<?> wanted) {
        return new Violation(field, "this must be " + words(wanted), remedy(wanted));
    }

    private static String words(Class<?> wanted) {
        if (wanted.isEnum()) {
            return "one of " + allowed(wanted);
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "true or false";
        }
        if (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted)) {
            return isWhole(wanted) ? "a whole number in range" : "a number";
        }
        if (wanted == UUID.class) {
            return "an id";
        }
        if (wanted == Instant.class || wanted == OffsetDateTime.class || wanted == LocalDateTime.class) {
            return "a point in time";
        }
        if (wanted == LocalDate.class) {
            return "a date";
        }
        if (wanted == LocalTime.class) {
            return "a time of day";
        }
        if (wanted == Duration.class) {
            return "a duration";
        }
        if (wanted == String.class) {
            return "a text";
        }
        return wanted.isArray() || Collection.class.isAssignableFrom(wanted) ? "a list" : "of the form asked for";
    }

    private static String remedy(Class<?> wanted) {
        if (wanted.isEnum()) {
            return "send one of " + allowed(wanted);
        }
        if (wanted == UUID.class) {
            return "send it as it was given, like 01980c5e-7a30-7000-8000-000000000001";
        }
        if (wanted == Instant.class || wanted == OffsetDateTime.class) {
            return "send it in UTC, like 2026-05-04T05:00:00Z";
        }
        if (wanted == LocalDate.class) {
            return "send it like 2026-05-04";
        }
        return wanted == Duration.class ? "send it like PT20M" : "see the API's text";
    }

    private static boolean isWhole(Class<?> number) {
        return number == int.class || number == long.class || number == Integer.class || number == Long.class;
    }

    private static String allowed(Class<?> words) {
        return Arrays.stream(words.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }
}
