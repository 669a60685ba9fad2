package corridor.customs.audit;

import corridor.service.access.AllowedTo;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.InvalidRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/audit")
@Tag(name = "Audit")
class RecordController {
    private static final String JSON_LINES = "application/x-ndjson";

    private final SealTable seals;
    private final Heads heads;
    private final Export export;
    private final Clock clock;

    RecordController(SealTable seals, Heads heads, Export export, Clock clock) {
        this.seals = seals;
        this.heads = heads;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/head")
    @AllowedTo({
        Role.TERMINAL_OPERATOR,
        Role.CUSTOMS_OFFICER,
        Role.DECLARANT,
        Role.CARRIER,
        Role.INLAND_PARK,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(
            summary = "How far the record of decisions is sealed",
            description = "Keep number and hash: whoever has them can show later that no decision before them was"
                    + " changed, taken away or put in.")
    Head head() {
        Seal.Last last = seals.last();
        return new Head(last.number(), last.hex(), seals.countWaiting(), clock.instant());
    }

    @GetMapping("/heads")
    @AllowedTo({
        Role.TERMINAL_OPERATOR,
        Role.CUSTOMS_OFFICER,
        Role.DECLARANT,
        Role.CARRIER,
        Role.INLAND_PARK,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    @Operation(
            summary = "The heads that were published, the newest first",
            description = "Each was also told as DecisionsSealed on port.audit-events when it was published.")
    Page<PublishedHead> heads(Paging paging) {
        return Page.of(heads.newestFirst(paging), paging, head -> Long.toString(head.number()));
    }

    @GetMapping(value = "/export", produces = JSON_LINES)
    @AllowedTo({Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "The whole record, to verify without customs",
            description =
                    "JSON lines, as of one moment: each seal with its decision, then decisions that wait for theirs,"
                            + " then a line that says where it ends. ./corridor verify-decisions FILE checks it.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = @Content(mediaType = JSON_LINES, schema = @Schema(type = "string"))))
    void export(
            @Schema(description = "only what was sealed after this number") @RequestParam(defaultValue = "0")
                    long after,
            HttpServletResponse response)
            throws IOException {
        if (after < 0) {
            throw new InvalidRequest("after", "a number is zero or more", "leave it out for the whole record");
        }
        response.setContentType(JSON_LINES);
        export.write(after, response.getOutputStream());
    }
}
