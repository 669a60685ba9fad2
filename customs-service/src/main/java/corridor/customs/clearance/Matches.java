package corridor.customs.clearance;

import corridor.customs.declaration.Claims;
import corridor.customs.declaration.Declaration;
import corridor.customs.declaration.Declarations;
import corridor.customs.declaration.Lodged.Declared;
import corridor.customs.manifest.KnownContainers;
import corridor.customs.manifest.ManifestChanged;
import corridor.customs.manifest.ManifestedBox;
import corridor.customs.manifest.Manifests;
import corridor.customs.release.MissingStep;
import corridor.customs.release.ReleaseCondition;
import corridor.customs.release.Releases;
import corridor.events.PortEvent;
import corridor.port.ContainerNumber;
import corridor.service.outbox.Outbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether declarations agree with what others say of their boxes, now: manifests may come and change after a declaration
 * was lodged. Goods are not released while one contradicts the other, and are when that ends.
 */
@Component
class Matches implements ReleaseCondition {
    private final Manifests manifests;
    private final KnownContainers known;
    private final Claims claims;
    private final Declarations declarations;
    private final ObjectProvider<Releases> releases;
    private final Outbox outbox;

    Matches(
            Manifests manifests,
            KnownContainers known,
            Claims claims,
            Declarations declarations,
            ObjectProvider<Releases> releases,
            Outbox outbox) {
        this.manifests = manifests;
        this.known = known;
        this.claims = claims;
        this.declarations = declarations;
        this.releases = releases;
        this.outbox = outbox;
    }

    List<Discrepancy> of(Declared declared) {
        return heardOf(List.of(declared)).discrepancies(declared);
    }

    /** What others have told of the boxes of declarations, read at once for all of them. */
    Heard heardOf(Collection<Declared> declared) {
        List<ContainerNumber> numbers = declared.stream()
                .flatMap(each -> each.containers().stream())
                .distinct()
                .toList();
        return new Heard(
                known.reported(numbers),
                manifests.boxes(numbers).stream().collect(Collectors.groupingBy(ManifestedBox::containerNumber)));
    }

    @Override
    public Map<UUID, List<MissingStep.Elsewhere>> missing(Collection<Declaration> asked) {
        Map<ContainerNumber, List<ManifestedBox>> boxes = manifests
                .boxes(asked.stream()
                        .filter(Declaration::isLive)
                        .flatMap(declaration -> declaration.containers().stream())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(ManifestedBox::containerNumber));
        Map<UUID, List<MissingStep.Elsewhere>> missing = new HashMap<>();
        if (boxes.isEmpty()) {
            return missing;
        }
        for (Declaration declaration : asked) {
            List<ManifestedBox> own = declaration.containers().stream()
                    .flatMap(number -> boxes.getOrDefault(number, List.of()).stream())
                    .toList();
            List<MissingStep.Elsewhere> steps = Matching.of(declaration.declared(), own, null).stream()
                    .filter(Discrepancy::contradiction)
                    .map(each -> new MissingStep.Elsewhere(
                            each.field(), "the manifest contradicts: " + each.rule(), each.remedy()))
                    .toList();
            if (!steps.isEmpty()) {
                missing.put(declaration.getId(), steps);
            }
        }
        return missing;
    }

    /** In the transaction of the change. Declarations are locked in the order of their ids, so that no two wait crosswise. */
    @EventListener
    void lookAgain(ManifestChanged changed) {
        TreeSet<UUID> concerned = changed.boxes().stream()
                .map(claims::declarationFor)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        List<PortEvent> events = new ArrayList<>();
        for (UUID id : concerned) {
            events.addAll(releases.getObject().releaseIfNothingIsMissing(declarations.lock(id)));
        }
        outbox.append(events);
    }
}
