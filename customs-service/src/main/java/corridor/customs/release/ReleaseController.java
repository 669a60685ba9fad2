package corridor.customs.release;

import corridor.customs.audit.By;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.outbox.Outbox;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/declarations/{declarationId}")
@Tag(name = "Officers", description = "Checking, releasing, taking a release back")
@AllowedTo(Role.CUSTOMS_OFFICER)
class ReleaseController {
    private final Declarations declarations;
    private final Releases releases;
    private final Clearances clearances;
    private final Outbox outbox;

    ReleaseController(Declarations declarations, Releases releases, Clearances clearances, Outbox outbox) {
        this.declarations = declarations;
        this.releases = releases;
        this.clearances = clearances;
        this.outbox = outbox;
    }

    record Revoking(
            @Schema(example = "Released by mistake: the lot was mixed up")
            @NotBlank(message = "taking a release back has a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @PostMapping("/release")
    @Transactional
    @Operation(
            summary = "Release the goods",
            description = "For a yellow or red declaration that is paid and checked, while no hold stands. Refused with"
                    + " every missing step named. Publishes CustomsReleased, one per container.")
    DeclarationView release(@PathVariable UUID declarationId, Caller caller) {
        Declaration declaration = declarations.lock(declarationId, caller);
        outbox.append(releases.release(declaration, By.of(caller)));
        return clearances.view(declaration);
    }

    @PostMapping("/revoke-release")
    @Transactional
    @Operation(
            summary = "Take a release back",
            description =
                    "As long as no box has left on it. An officer then has to check and to release again, whatever"
                            + " the lane. Publishes CustomsReleaseRevoked, one per container.")
    DeclarationView revoke(@PathVariable UUID declarationId, @Valid @RequestBody Revoking request, Caller caller) {
        Declaration declaration = declarations.lock(declarationId, caller);
        outbox.append(releases.revoke(declaration, By.of(caller), request.reason()));
        return clearances.view(declaration);
    }
}
