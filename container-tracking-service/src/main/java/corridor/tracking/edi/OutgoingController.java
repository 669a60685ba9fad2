package corridor.tracking.edi;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/outgoing-interchanges")
@AllowedTo({Role.TERMINAL_OPERATOR, Role.CARRIER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Outgoing interchanges", description = "What happened at the port, as CODECO and COARRI for partners")
class OutgoingController {
    private final ReportWriting writing;
    private final OutgoingTable table;

    OutgoingController(ReportWriting writing, OutgoingTable table) {
        this.writing = writing;
        this.table = table;
    }

    @PostMapping
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.CARRIER})
    @Operation(
            summary = "Have a report written",
            description =
                    "Actual moves at our port that it learned of in a period, of the boxes that the caller may see. The"
                            + " bytes are kept and can be fetched; what the partner answers with CONTRL or APERAK is kept beside.")
    @ApiResponse(responseCode = "201", description = "written; Location says where its bytes are")
    @ApiResponse(responseCode = "404", description = "report-empty: nothing happened that the caller may see")
    @ApiResponse(responseCode = "422", description = "report-period or report-too-large")
    ResponseEntity<Outgoing> write(@RequestBody @Valid AskForReport asked, Caller caller) {
        Outgoing written = writing.write(asked, caller);
        return ResponseEntity.created(URI.create("/tracking/v1/outgoing-interchanges/" + written.id()))
                .body(written);
    }

    @GetMapping
    @Operation(summary = "Reports that were written, newest first; a carrier sees its own")
    Page<Outgoing> list(Paging paging, Caller caller) {
        return table.list(onlyOf(caller), paging);
    }

    @GetMapping(path = "/{id}", produces = "application/edifact")
    @Operation(summary = "The bytes of a report")
    byte[] bytes(@PathVariable UUID id, Caller caller) {
        return table.content(id, onlyOf(caller)).orElseThrow(() -> new NotFound("outgoing interchange", id));
    }

    /** Whose reports a caller sees; null for anybody's. */
    private static String onlyOf(Caller caller) {
        return caller.is(Role.TERMINAL_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR)
                ? null
                : caller.party() == null ? "" : caller.party();
    }
}
