package corridor.customs.manifest;

import corridor.port.ContainerNumber;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import corridor.service.problem.Violation;
import corridor.service.time.Ids;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carriers' manifests: lodged, amended and cancelled as versions. A carrier finds its own only. */
@Component
@Transactional
public class Manifests {
    private final ManifestTable table;
    private final Validator shapes;
    private final ApplicationEventPublisher house;
    private final Clock clock;

    Manifests(ManifestTable table, Validator shapes, ApplicationEventPublisher house, Clock clock) {
        this.table = table;
        this.shapes = shapes;
        this.house = house;
        this.clock = clock;
    }

    /** What manifests say of boxes, one entry per bill of lading; none for a box on no manifest. */
    @Transactional(readOnly = true)
    public List<ManifestedBox> boxes(Collection<ContainerNumber> numbers) {
        return numbers.isEmpty() ? List.of() : table.boxes(numbers);
    }

    /** @throws ManifestRefused if it does not hold, or the carrier has used its reference before */
    ManifestView lodge(LodgeManifest manifest, String form, Caller carrier) {
        check(manifest);
        if (carrier.party() == null) {
            throw ManifestRefused.withoutParty();
        }
        UUID id = Ids.next();
        if (!table.add(id, carrier.party(), manifest.reference(), clock.instant())) {
            throw ManifestRefused.referenceUsed(
                    manifest.reference(),
                    table.find(carrier.party(), manifest.reference()).orElseThrow());
        }
        return put(id, 1, ManifestVersion.What.LODGED, manifest, form, null, carrier, manifest.boxes());
    }

    ManifestView amend(UUID id, LodgeManifest manifest, String form, String reason, Caller carrier) {
        ManifestView before = standing(id, carrier);
        check(manifest);
        if (!manifest.reference().equals(before.manifest().reference())) {
            throw ManifestRefused.broken(List.of(new Violation(
                    "reference",
                    "an amendment keeps the reference " + before.manifest().reference(),
                    "send that one, or lodge a new manifest")));
        }
        Set<ContainerNumber> touched = new HashSet<>(before.manifest().boxes());
        touched.addAll(manifest.boxes());
        return put(id, before.version() + 1, ManifestVersion.What.AMENDED, manifest, form, reason, carrier, touched);
    }

    ManifestView cancel(UUID id, String reason, Caller carrier) {
        ManifestView before = standing(id, carrier);
        return put(
                id,
                before.version() + 1,
                ManifestVersion.What.CANCELLED,
                before.manifest(),
                before.form(),
                reason,
                carrier,
                before.manifest().boxes());
    }

    /** Does what a CUSCAR says: an original is lodged, a replacement amends, a cancellation cancels. */
    ManifestView take(CuscarReader.Read read, Caller carrier) {
        LodgeManifest manifest = read.manifest();
        if (read.function() == CuscarReader.Function.ORIGINAL) {
            return lodge(manifest, "CUSCAR", carrier);
        }
        UUID id = table.find(carrier.party(), manifest.reference())
                .orElseThrow(() -> ManifestRefused.unknown(manifest.reference()));
        return read.function() == CuscarReader.Function.CANCELLATION
                ? cancel(id, "cancelled by CUSCAR", carrier)
                : amend(id, manifest, "CUSCAR", "replaced by CUSCAR", carrier);
    }

    @Transactional(readOnly = true)
    Page<ManifestView> list(Caller caller, Paging paging) {
        return Page.of(
                table.list(own(caller), paging),
                paging,
                view -> view.manifestId().toString());
    }

    ManifestView find(UUID id, Caller caller) {
        return table.find(id, own(caller)).orElseThrow(() -> new NotFound("manifest", id));
    }

    Page<ManifestVersion> versions(UUID id, Caller caller, Paging paging) {
        find(id, caller);
        return Page.of(table.versions(id, paging), paging, version -> String.valueOf(version.number()));
    }

    private ManifestView standing(UUID id, Caller carrier) {
        ManifestView before = table.lock(id, own(carrier)).orElseThrow(() -> new NotFound("manifest", id));
        if (before.cancelled()) {
            throw ManifestRefused.cancelled(id);
        }
        return before;
    }

    private ManifestView put(
            UUID id,
            int number,
            ManifestVersion.What what,
            LodgeManifest manifest,
            String form,
            String reason,
            Caller carrier,
            Set<ContainerNumber> touched) {
        table.add(
                id,
                new ManifestVersion(
                        number, what, form, reason, carrier.party() + "/" + carrier.name(), clock.instant(), manifest));
        house.publishEvent(new ManifestChanged(touched));
        return find(id, carrier);
    }

    private void check(LodgeManifest manifest) {
        List<Violation> broken = ManifestChecks.of(manifest, shapes);
        if (!broken.isEmpty()) {
            throw ManifestRefused.broken(broken);
        }
    }

    /** Whose manifests a caller sees; null for anybody's. A carrier without a party sees none. */
    private static String own(Caller caller) {
        if (caller.is(Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            return null;
        }
        return caller.party() == null ? "" : caller.party();
    }
}
