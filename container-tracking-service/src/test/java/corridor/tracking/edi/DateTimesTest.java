package corridor.tracking.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import corridor.port.UnLocode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTimesTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static Segment dtm(String value, String format) {
        return new Segment(7, "DTM", List.of(List.of("7", value, format)));
    }

    @ParameterizedTest
    @CsvSource({
        "202603011230,203,2026-03-01T11:30:00Z",
        "202607011230,203,2026-07-01T10:30:00Z",
        "20260301123045,204,2026-03-01T11:30:45Z",
        "260301123045,202,2026-03-01T11:30:45Z",
        "2603011230,201,2026-03-01T11:30:00Z",
        "20260301,102,2026-02-28T23:00:00Z",
        "260301,101,2026-02-28T23:00:00Z",
        "202603011230UTC,303,2026-03-01T12:30:00Z",
        "202603011230PKT,303,2026-03-01T07:30:00Z",
        "202603011230+0500,205,2026-03-01T07:30:00Z",
        "20260301123045Z,304,2026-03-01T12:30:45Z",
        "202603011230,,2026-03-01T11:30:00Z",
        "20260301123045,203,2026-03-01T11:30:45Z",
    })
    void every_format_of_the_trade_is_read(String value, String format, Instant instant) throws LineRefused {
        assertThat(DateTimes.read(dtm(value, format == null ? "" : format), ROME))
                .isEqualTo(instant);
    }

    @Test
    void of_an_hour_that_comes_twice_the_first_is_taken() throws LineRefused {
        assertThat(DateTimes.read(dtm("202610250230", "203"), ROME)).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void an_hour_that_no_clock_showed_is_refused() {
        LineRefused refused =
                catchThrowableOfType(LineRefused.class, () -> DateTimes.read(dtm("202603290230", "203"), ROME));
        assertThat(refused.line().rule()).contains("Europe/Rome").contains("summer time");
    }

    @ParameterizedTest
    @CsvSource({
        "202613011230,203",
        "202602301230,203",
        "202603012460,203",
        "2026030112,203",
        "YESTERDAY,203",
        "'',203",
        "202603011230XYZ,303",
        "202603011230,805"
    })
    void no_such_time_is_refused_with_what_was_written(String value, String format) {
        LineRefused refused = catchThrowableOfType(LineRefused.class, () -> DateTimes.read(dtm(value, format), ROME));
        assertThat(refused.line().position()).isEqualTo(7);
        assertThat(refused.line().element()).startsWith("C507.23");
        assertThat(refused.line().value()).isIn(value, format);
    }

    @Test
    void the_header_s_date_may_lack_its_leading_zero() {
        ZoneId utc = ZoneId.of("UTC");
        assertThat(DateTimes.prepared("609131143", utc)).contains(Instant.parse("2006-09-13T11:43:00Z"));
        assertThat(DateTimes.prepared("202609131143", utc)).contains(Instant.parse("2026-09-13T11:43:00Z"));
        assertThat(DateTimes.prepared("NEVER", utc)).isEmpty();
        assertThat(DateTimes.prepared("2699991143", utc)).isEmpty();
    }

    @Test
    void a_place_keeps_the_clock_of_its_country() {
        assertThat(LocalClocks.at(new UnLocode("PKGWD"))).contains(ZoneId.of("Asia/Karachi"));
        assertThat(LocalClocks.at(new UnLocode("ITGOA"))).contains(ROME);
        assertThat(LocalClocks.at(new UnLocode("ESHUV"))).contains(ZoneId.of("Europe/Madrid"));
        assertThat(LocalClocks.at(new UnLocode("ESFUE"))).contains(ZoneId.of("Atlantic/Canary"));
        assertThat(LocalClocks.at(new UnLocode("USLGB"))).isEmpty();
    }
}
