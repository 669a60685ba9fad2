package corridor.customs.permit;

import corridor.customs.declaration.Declaration;
import corridor.customs.release.MissingStep;
import corridor.customs.release.ReleaseCondition;
import corridor.customs.tariff.PermitRule;
import corridor.customs.tariff.Tariff;
import corridor.service.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks agencies for their permits when goods are declared, and keeps the goods until all are granted. */
@Component
public class PermitRequests implements ReleaseCondition {
    private final PermitTable table;
    private final Clock clock;

    PermitRequests(PermitTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Asks every agency that has a say in the goods of declarations that have just been lodged, in their transaction. */
    public void ask(List<Declaration> lodged, Tariff tariff) {
        table.add(lodged.stream()
                .flatMap(declaration -> wanted(declaration, tariff).stream())
                .toList());
    }

    /**
     * Asks every agency that has a say in the goods, in the transaction that takes an amendment of a declaration in. An
     * agency is asked again where its goods have changed, and no more where they are gone.
     */
    public void ask(Declaration declaration, Tariff tariff) {
        Map<String, Permit> before = new HashMap<>();
        table.of(declaration.getId()).forEach(permit -> before.put(permit.agency(), permit));
        for (Permit wanted : wanted(declaration, tariff)) {
            Permit known = before.remove(wanted.agency());
            if (known == null) {
                table.add(List.of(wanted));
            } else if (!known.goods().equals(wanted.goods()) || known.status() == Permit.Status.NOT_NEEDED) {
                table.ask(wanted);
            }
        }
        before.values()
                .forEach(permit -> table.decide(
                        permit.permitId(),
                        Permit.Status.NOT_NEEDED,
                        "rule",
                        "The goods were taken out by an amendment.",
                        clock.instant()));
    }

    private List<Permit> wanted(Declaration declaration, Tariff tariff) {
        Instant now = clock.instant();
        Map<String, PermitRule> rules = new LinkedHashMap<>();
        Map<String, List<Permit.Goods>> goods = new HashMap<>();
        declaration
                .items()
                .forEach(item -> tariff.formalities()
                        .permits(declaration.procedure().name(), item.hsCode(), declaration.day())
                        .forEach(rule -> {
                            rules.putIfAbsent(rule.agency(), rule);
                            goods.computeIfAbsent(rule.agency(), agency -> new ArrayList<>())
                                    .add(Permit.Goods.of(item));
                        }));
        return rules.values().stream()
                .map(rule -> new Permit(
                        Ids.next(),
                        declaration.getId(),
                        rule.agency(),
                        rule.title(),
                        rule.legalBasis(),
                        goods.get(rule.agency()),
                        Permit.Status.REQUESTED,
                        now,
                        now.plus(rule.promise()),
                        false,
                        null,
                        null,
                        null))
                .toList();
    }

    @Override
    public Map<UUID, List<MissingStep.Elsewhere>> missing(Collection<Declaration> declarations) {
        Map<UUID, List<MissingStep.Elsewhere>> missing = new HashMap<>();
        table.open(declarations.stream()
                        .filter(Declaration::isLive)
                        .map(Declaration::getId)
                        .toList())
                .forEach(permit -> missing.computeIfAbsent(permit.declarationId(), id -> new ArrayList<>())
                        .add(step(permit)));
        return missing;
    }

    private static MissingStep.Elsewhere step(Permit permit) {
        return permit.status() == Permit.Status.REFUSED
                ? new MissingStep.Elsewhere(
                        "permits",
                        "%s has refused its permit (%s): %s"
                                .formatted(permit.agency(), permit.title(), permit.reason()),
                        "clear up with " + permit.agency() + " what it found; it may grant the permit later")
                : new MissingStep.Elsewhere(
                        "permits",
                        "the permit of %s (%s) has not been granted".formatted(permit.agency(), permit.title()),
                        "it has been asked and promises an answer by " + permit.promisedBy());
    }
}
