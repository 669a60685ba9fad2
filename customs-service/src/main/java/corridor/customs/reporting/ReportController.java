package corridor.customs.reporting;

import corridor.customs.tariff.Tariffs;
import corridor.service.access.AllowedTo;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/reports")
@Tag(name = "Reports")
@AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
class ReportController {
    private final TaxReports taxes;
    private final Performance performance;
    private final HitRates hitRates;
    private final Tariffs tariffs;

    ReportController(TaxReports taxes, Performance performance, HitRates hitRates, Tariffs tariffs) {
        this.taxes = taxes;
        this.performance = performance;
        this.hitRates = hitRates;
        this.tariffs = tariffs;
    }

    /** How lanes did. */
    record Lanes(LocalDate from, LocalDate to, List<Performance.OfLane> lanes) {}

    /** How officers did. */
    record Officers(LocalDate from, LocalDate to, List<Performance.OfOfficer> officers) {}

    @GetMapping("/taxes")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    @Operation(
            summary = "Taxes by authority in a period",
            description = "Owed before, assessed, withdrawn, collected, owed after: from the books, to the cent. The"
                    + " entries are under /customs/v1/reports/taxes/entries.")
    TaxReport taxes(
            @Schema(example = "2026-11-01") @RequestParam LocalDate from,
            @Schema(example = "2026-11-30") @RequestParam LocalDate to) {
        return taxes.report(days(from, to));
    }

    @GetMapping("/taxes/entries")
    @Transactional(readOnly = true)
    @Operation(summary = "The postings of a period, to add them up for yourself")
    Page<TaxReports.Entry> entries(@RequestParam LocalDate from, @RequestParam LocalDate to, Paging paging) {
        return Page.of(
                taxes.entries(days(from, to), paging), paging, each -> each.transactionId() + "/" + each.position());
    }

    @GetMapping("/lanes")
    @Transactional(readOnly = true)
    @Operation(
            summary = "How lanes did",
            description =
                    "Declarations lodged in a period: how many went where, what checks found, how long they took.")
    Lanes lanes(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return new Lanes(from, to, performance.lanes(days(from, to)));
    }

    @GetMapping("/officers")
    @Transactional(readOnly = true)
    @AllowedTo({Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "How officers did", description = "Under pseudonyms. Decisions of a period, by who made them.")
    Officers officers(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return new Officers(from, to, performance.officers(days(from, to)));
    }

    @GetMapping("/hit-rates")
    @Transactional(readOnly = true)
    @Operation(
            summary = "How often looks found something",
            description =
                    "Declarations lodged in a period. The base rate comes from the random share only; lanes, rules,"
                            + " tenths of the risk model and audits after release each with how many were looked at, how many were"
                            + " not as declared, and the 95 % interval (Wilson).")
    HitRates.Report hitRates(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return hitRates.report(days(from, to));
    }

    private Days days(LocalDate from, LocalDate to) {
        return new Days(from, to, tariffs.current().edition().zone());
    }
}
