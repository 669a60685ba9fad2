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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/time-release-study")
@Tag(name = "Reports", description = "What customs tells of its work")
@AllowedTo({
    Role.TERMINAL_OPERATOR,
    Role.CUSTOMS_OFFICER,
    Role.DECLARANT,
    Role.CARRIER,
    Role.INLAND_PARK,
    Role.AUDITOR,
    Role.ADMINISTRATOR
})
class StudyController {
    private final StudyTable table;
    private final Tariffs tariffs;

    StudyController(StudyTable table, Tariffs tariffs) {
        this.table = table;
        this.tariffs = tariffs;
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(
            summary = "How long goods took to be released",
            description = "For the days of release from and to, by lane: from arrival and lodging to payment, check and"
                    + " release (WTO Trade Facilitation Agreement, article 7.6). Anybody can make it again from its events:"
                    + " ./corridor recompute-study.")
    Study study(
            @Schema(example = "2026-11-01") @RequestParam LocalDate from,
            @Schema(example = "2026-11-30") @RequestParam LocalDate to) {
        Days days = days(from, to);
        return StudyMaking.of(
                days,
                table.events(days, null, Integer.MAX_VALUE).stream()
                        .map(StudyTable.Placed::event)
                        .toList());
    }

    @GetMapping("/events")
    @Transactional(readOnly = true)
    @Operation(
            summary = "The events that a study is made of",
            description = "Each step of each declaration that was released in these days, under a pseudonym.")
    Page<StudyEvent> events(@RequestParam LocalDate from, @RequestParam LocalDate to, Paging paging) {
        return Page.of(table.events(days(from, to), paging.after(), paging.toRead()), paging, StudyTable.Placed::key)
                .map(StudyTable.Placed::event);
    }

    private Days days(LocalDate from, LocalDate to) {
        return new Days(from, to, tariffs.current().edition().zone());
    }
}
