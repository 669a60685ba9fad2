package corridor.customs.reporting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** How long goods took, after the WCO's Guide to Measure the Time Required for the Release of Goods. */
record Study(
        @Schema(description = "first day of release") LocalDate from,
        @Schema(description = "last day of release") LocalDate to,
        @Schema(description = "of these days") String timeZone,

        @Schema(description = "declarations released in these days")
        int declarations,

        int events,

        @Schema(
                description =
                        "SHA-256 over the events: DECLARATION|LANE|PROCEDURE|STEP|TIME and a line feed each, in order")
        String digest,

        List<Group> groups,
        List<String> method) {

    static final List<String> METHOD = List.of(
            "A declaration counts on the day of its release, once.",
            "Times are cut down to the minute; a span is the whole minutes between two of them, and zero where the later"
                    + " step came first.",
            "mean is rounded to two decimals, half upwards; median and p90 are the nearest rank: the value at place"
                    + " ceil(share * n) of the sorted spans.",
            "A span that lacks a step (nothing was due, no check was called for, no arrival is known) is not counted.");

    /** Spans of one kind in one lane. */
    @Schema(name = "StudyGroup")
    record Group(
            @Schema(description = "GREEN, YELLOW, …; ALL for all of them")
            String lane,

            Span span,
            int n,
            BigDecimal meanMinutes,
            long medianMinutes,
            long p90Minutes,
            long minMinutes,
            long maxMinutes) {}

    /** From one step to another, and whose time it mostly is. */
    @Schema(enumAsRef = true, name = "StudySpan")
    enum Span {
        /** The trader's. */
        ARRIVED_TO_LODGED,
        /** The trader's, and the bank's. */
        LODGED_TO_SETTLED,
        /** Customs'. */
        LODGED_TO_CHECKED,
        /** Customs': from the last of settling and checking. */
        LAST_STEP_TO_RELEASED,
        LODGED_TO_RELEASED,
        ARRIVED_TO_RELEASED
    }
}
