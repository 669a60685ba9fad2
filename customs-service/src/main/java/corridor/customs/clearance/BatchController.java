package corridor.customs.clearance;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.idempotency.CarriesOwnKeys;
import corridor.service.problem.TooLarge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/declarations/batch")
@Tag(name = "Declarations")
class BatchController {
    private final BatchReader reader;
    private final BatchLodging lodging;

    BatchController(BatchReader reader, BatchLodging lodging) {
        this.reader = reader;
        this.lodging = lodging;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @CarriesOwnKeys
    @AllowedTo(Role.DECLARANT)
    @Operation(
            summary = "Lodge up to 100 declarations in an array",
            description =
                    "Each is taken or refused by itself as if it had been lodged alone, and answered in its place. Its"
                            + " reference is its key for ever: the same declaration sent again is KNOWN and changes nothing, another"
                            + " one under the same reference is refused; no Idempotency-Key is needed. The answer comes when all"
                            + " that it calls LODGED is on disk. If no answer comes, send the same again. Of two in one request for"
                            + " one box, the first that may come in has it.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            array =
                                                    @ArraySchema(
                                                            schema =
                                                                    @Schema(implementation = LodgeDeclaration.class)))))
    BatchAnswer lodge(HttpServletRequest request, Caller caller) throws IOException {
        List<BatchReader.Sent> sent = reader.read(TooLarge.refusedElse(request.getInputStream()));
        Iterator<Fate> fates = lodging.lodge(
                        sent.stream()
                                .map(BatchReader.Sent::declared)
                                .filter(Objects::nonNull)
                                .toList(),
                        caller)
                .iterator();
        List<BatchAnswer.One> answers = new ArrayList<>();
        for (BatchReader.Sent each : sent) {
            Fate fate = each.declared() == null ? new Fate.Refused(each.unreadable()) : fates.next();
            answers.add(BatchAnswer.one(answers.size(), each.reference(), fate));
        }
        return BatchAnswer.of(answers);
    }
}
