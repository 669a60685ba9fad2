package corridor.tracking.edi;

import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import org.springframework.http.HttpStatus;

/** A report that cannot be written. */
final class ReportRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private ReportRefused(HttpStatus status, String slug, String title, Violation violation) {
        super(status, slug, title, violation.field() + ": " + violation.rule() + ".", violation);
    }

    static ReportRefused period(AskForReport asked, int mostDays) {
        return new ReportRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "report-period",
                "No report of this period",
                new Violation(
                        "until",
                        "a report covers more than nothing, at most " + mostDays
                                + " days, and nothing that is not over;" + " this is from " + asked.from() + " to "
                                + asked.until(),
                        "send an until after from that is past, and ask for the rest in another report"));
    }

    static ReportRefused tooManyBoxes(int most) {
        return new ReportRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "report-too-large",
                "Too many boxes for one report",
                new Violation(
                        "until",
                        "a report tells of at most " + most + " moves",
                        "ask for a shorter period, or for one call"));
    }

    static ReportRefused nothing() {
        return new ReportRefused(
                HttpStatus.NOT_FOUND,
                "report-empty",
                "Nothing to report",
                new Violation(
                        "from",
                        "in this period nothing happened that may be told to you",
                        "ask for another period, or for all calls"));
    }
}
