package corridor.tracking.edi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads C507: what time a DTM tells. Formats (2379) 101, 102, 201 to 204 are local to a clock; 205, 208, 303 and 304 name
 * their zone. Where the format and the length of the value disagree, the length is believed.
 *
 * @see <a href="https://service.unece.org/trade/untdid/d95b/uncl/uncl2379.htm">UN/EDIFACT 2379</a>
 */
final class DateTimes {
    private static final String ELEMENT = "C507.2380";
    private static final Pattern DIGITS =
            Pattern.compile("(?:19|20)[0-9]{6}(?:[0-9]{4}(?:[0-9]{2})?)?|[0-9]{6}(?:[0-9]{4})?");
    private static final Pattern ZONED =
            Pattern.compile("([0-9]{8}(?:[0-9]{4}(?:[0-9]{2})?)?)([A-Z]{1,4}|[+-][0-9]{2,4})");
    private static final Map<String, ZoneOffset> ZONES = Map.of(
            "Z", ZoneOffset.UTC,
            "UTC", ZoneOffset.UTC,
            "GMT", ZoneOffset.UTC,
            "WET", ZoneOffset.UTC,
            "CET", ZoneOffset.ofHours(1),
            "CEST", ZoneOffset.ofHours(2),
            "EET", ZoneOffset.ofHours(2),
            "GST", ZoneOffset.ofHours(4),
            "PKT", ZoneOffset.ofHours(5));

    private DateTimes() {}

    /**
     * The instant that a DTM tells. An hour that a clock shows twice, when summer time ends, is taken as the first of the
     * two; one that it leaves out is refused.
     *
     * @param clock for formats without a zone
     */
    static Instant read(Segment dtm, ZoneId clock) throws LineRefused {
        String value = dtm.at(1, 2);
        String format = dtm.at(1, 3);
        if (!format.isEmpty() && !format.matches("10[12]|20[1-8]|30[34]")) {
            throw new LineRefused(
                    dtm,
                    "C507.2379",
                    format,
                    "a time is written in one of the formats 101, 102, 201 to 205, 208, 303, 304",
                    "write it as 203, CCYYMMDDHHMM");
        }
        Matcher zoned = ZONED.matcher(value);
        if (zoned.matches()) {
            return local(dtm, zoned.group(1)).toInstant(offset(dtm, zoned.group(2)));
        }
        LocalDateTime local = local(dtm, format.equals("202") && value.length() == 12 ? "20" + value : value);
        if (clock.getRules().getValidOffsets(local).isEmpty()) {
            throw new LineRefused(
                    dtm,
                    ELEMENT,
                    value,
                    "the clock of " + clock + " left this hour out when summer time began",
                    "send the time again, with its zone (format 303)");
        }
        return local.atZone(clock).toInstant();
    }

    /** True if only a day is told. */
    static boolean dayOnly(Segment dtm) {
        return dtm.at(1, 2).length() <= 8;
    }

    /** UNB S004: YYMMDD or CCYYMMDD, and HHMM; empty if it cannot be read. Senders drop leading zeros of the date. */
    static Optional<Instant> prepared(String text, ZoneId clock) {
        String padded = text.length() == 9 || text.length() == 11 ? "0" + text : text;
        if (!padded.matches("[0-9]{10}|[0-9]{12}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(padded).atZone(clock).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(Segment dtm, String digits) throws LineRefused {
        try {
            if (DIGITS.matcher(digits).matches()) {
                return parse(digits);
            }
        } catch (DateTimeException e) {
            // No such day or hour: refused below.
        }
        throw new LineRefused(
                dtm,
                ELEMENT,
                dtm.at(1, 2),
                "this is no date and time of the calendar",
                "write year, month, day, hour (00 to 23) and minute, as CCYYMMDDHHMM with format 203");
    }

    /** Of 6, 8, 10, 12 or 14 digits; with two digits of the year if there are 6 or 10. */
    private static LocalDateTime parse(String digits) {
        String whole = digits.length() == 6 || digits.length() == 10 ? "20" + digits : digits;
        String full = whole + "000000".substring(0, 14 - whole.length());
        return LocalDateTime.of(
                part(full, 0, 4),
                part(full, 4, 6),
                part(full, 6, 8),
                part(full, 8, 10),
                part(full, 10, 12),
                part(full, 12, 14));
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    private static ZoneOffset offset(Segment dtm, String zone) throws LineRefused {
        ZoneOffset known = ZONES.get(zone);
        try {
            if (known != null || !zone.matches("[+-].*")) {
                return Optional.ofNullable(known).orElseThrow(() -> new DateTimeException(zone));
            }
            return ZoneOffset.of(zone);
        } catch (DateTimeException e) {
            throw new LineRefused(
                    dtm, ELEMENT, dtm.at(1, 2), "the zone " + zone + " is not known here", "write the time in UTC");
        }
    }
}
