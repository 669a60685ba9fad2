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
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/interchanges")
@AllowedTo({Role.TERMINAL_OPERATOR, Role.CARRIER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Interchanges", description = "UN/EDIFACT from terminals, carriers and hauliers, and its answers")
class InterchangeController {
    private static final String EDIFACT = "application/edifact";

    private final InterchangeImport imports;
    private final InterchangeTable table;
    private final AnswersInEdifact answers;

    InterchangeController(InterchangeImport imports, InterchangeTable table, AnswersInEdifact answers) {
        this.imports = imports;
        this.table = table;
        this.answers = answers;
    }

    @PostMapping(consumes = {EDIFACT, MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @AllowedTo({Role.TERMINAL_OPERATOR, Role.CARRIER})
    @Operation(
            summary = "Hand in an interchange",
            description =
                    "One interchange, UNA or UNB to UNZ, at most 8 MiB and 5,000 boxes. What can be read is taken, box by box;"
                            + " what cannot is refused with segment, position, rule and remedy. Times without a zone are read by"
                            + " the clock of the sender if that is configured, else of the place told of. CODECO and COARRI tell"
                            + " the port EquipmentMoved and TransportCallReported, COPRAR the same as planned, VERMAS"
                            + " ContainerWeighed, IFTSAI TransportCallReported; BAPLIE is kept as a bay plan, COPARN as"
                            + " container orders, COPINO becomes appointments, CONTRL and APERAK answer what we sent.")
    @ApiResponse(responseCode = "201", description = "read: the report says what was taken and what was refused")
    @ApiResponse(responseCode = "200", description = "the same had come before: its report, and nothing was written")
    @ApiResponse(responseCode = "409", description = "interchange-reference-reused")
    @ApiResponse(
            responseCode = "422",
            description = "interchange-unreadable, interchange-truncated or interchange-too-large")
    ResponseEntity<InterchangeReport> take(@RequestBody byte[] bytes, Caller caller) {
        InterchangeReport report = imports.take(bytes, caller);
        return ResponseEntity.status(report.duplicateOf() == null ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/tracking/v1/interchanges/" + report.id()))
                .body(report);
    }

    @GetMapping
    @Operation(summary = "Interchanges, newest first, without their messages; a carrier sees those it handed in")
    Page<InterchangeReport> list(Paging paging, Caller caller) {
        return table.list(onlyOf(caller), paging);
    }

    @GetMapping("/{id}")
    @Operation(summary = "What became of an interchange, message by message")
    InterchangeReport get(@PathVariable UUID id, Caller caller) {
        return table.find(id, onlyOf(caller)).orElseThrow(() -> new NotFound("interchange", id));
    }

    @GetMapping(path = "/{id}/contrl", produces = EDIFACT)
    @Operation(
            summary = "The same as CONTRL: what was received, message by message",
            description = "UCM action 7 acknowledges a message, 4 rejects it.")
    byte[] contrl(@PathVariable UUID id, Caller caller) {
        return answers.contrl(get(id, caller));
    }

    @GetMapping(path = "/{id}/aperak", produces = EDIFACT)
    @Operation(
            summary = "The same as APERAK: what was refused, line by line",
            description = "ERC has the data element, FTX segment, position, rule and remedy, RFF+AGO the message.")
    byte[] aperak(@PathVariable UUID id, Caller caller) {
        return answers.aperak(get(id, caller));
    }

    /** Whose interchanges a caller sees; null for anybody's. */
    private static String onlyOf(Caller caller) {
        if (caller.is(Role.TERMINAL_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR)) {
            return null;
        }
        if (caller.party() == null) {
            throw new NotFound("interchange", "of nobody");
        }
        return caller.party();
    }
}
