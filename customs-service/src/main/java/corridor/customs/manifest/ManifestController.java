package corridor.customs.manifest;

import corridor.customs.tariff.Tariffs;
import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/manifests")
@Tag(name = "Manifests", description = "What carriers say is on board, version by version")
class ManifestController {
    private final Manifests manifests;
    private final Tariffs tariffs;

    ManifestController(Manifests manifests, Tariffs tariffs) {
        this.manifests = manifests;
        this.tariffs = tariffs;
    }

    @Schema(name = "AmendManifest")
    record Amending(
            @Schema(description = "the whole manifest as it is now")
            @NotNull(message = "an amendment has the whole manifest; send it as it is now")
            LodgeManifest manifest,

            @Schema(example = "Bill COSU6331447 was split")
            @NotBlank(message = "an amendment has a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @Schema(name = "CancelManifest")
    record Cancelling(
            @Schema(example = "The vessel does not call here")
            @NotBlank(message = "a cancellation has a reason; send it as a sentence")
            @Size(max = 500, message = "a reason has at most 500 characters; shorten it")
            String reason) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @AllowedTo(Role.CARRIER)
    @Operation(
            summary = "Lodge a manifest",
            description = "Before the vessel comes. Its boxes can be declared from then on, and declarations are"
                    + " compared with it.")
    ResponseEntity<ManifestView> lodge(@RequestBody LodgeManifest manifest, Caller caller) {
        ManifestView lodged = manifests.lodge(manifest, "JSON", caller);
        return ResponseEntity.created(URI.create("/customs/v1/manifests/" + lodged.manifestId()))
                .body(lodged);
    }

    @PostMapping(path = "/interchanges", consumes = "application/edifact")
    @AllowedTo(Role.CARRIER)
    @Operation(
            summary = "Hand in manifests as a UN/EDIFACT interchange",
            description = "CUSCAR D.95B and its neighbours. BGM says what to do: 9 lodges, 4 and 5 replace, 1 cancels."
                    + " All messages are taken, or none.")
    List<ManifestView> take(@RequestBody byte[] interchange, Caller caller) {
        if (caller.party() == null) {
            throw ManifestRefused.withoutParty();
        }
        return new CuscarReader(tariffs.current().edition().zone())
                .read(interchange).stream()
                        .map(read -> manifests.take(read, caller))
                        .toList();
    }

    @PostMapping("/{manifestId}/amendments")
    @AllowedTo(Role.CARRIER)
    @Operation(
            summary = "Amend a manifest",
            description = "The whole of it, as a new version; earlier ones are kept. A declaration that only waited to"
                    + " agree with its manifest is released by that.")
    ManifestView amend(@PathVariable UUID manifestId, @Valid @RequestBody Amending request, Caller caller) {
        return manifests.amend(manifestId, request.manifest(), "JSON", request.reason(), caller);
    }

    @PostMapping("/{manifestId}/cancel")
    @AllowedTo(Role.CARRIER)
    @Operation(summary = "Cancel a manifest", description = "It counts no more; its versions are kept.")
    ManifestView cancel(@PathVariable UUID manifestId, @Valid @RequestBody Cancelling request, Caller caller) {
        return manifests.cancel(manifestId, request.reason(), caller);
    }

    @GetMapping
    @AllowedTo({Role.CARRIER, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Manifests, the newest first", description = "Carriers see their own.")
    Page<ManifestView> list(Paging paging, Caller caller) {
        return manifests.list(caller, paging);
    }

    @GetMapping("/{manifestId}")
    @AllowedTo({Role.CARRIER, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "A manifest as it stands", description = "Carriers see their own.")
    ManifestView one(@PathVariable UUID manifestId, Caller caller) {
        return manifests.find(manifestId, caller);
    }

    @GetMapping("/{manifestId}/versions")
    @AllowedTo({Role.CARRIER, Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Every version of a manifest, the oldest first", description = "Carriers see their own.")
    Page<ManifestVersion> versions(@PathVariable UUID manifestId, Paging paging, Caller caller) {
        return manifests.versions(manifestId, caller, paging);
    }
}
