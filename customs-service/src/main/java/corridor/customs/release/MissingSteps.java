package corridor.customs.release;

import corridor.customs.declaration.Declaration;
import corridor.port.ContainerNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that stands between declarations and their release. To be asked inside a transaction. */
@Component
class MissingSteps {
    private final HoldRepository holds;
    private final JdbcClient jdbc;
    private final List<ReleaseCondition> conditions;

    MissingSteps(HoldRepository holds, JdbcClient jdbc, List<ReleaseCondition> conditions) {
        this.holds = holds;
        this.jdbc = jdbc;
        this.conditions = conditions;
    }

    /**
     * What is known of declarations besides themselves.
     *
     * @param holds in force on their boxes
     * @param elsewhere by declaration, what other packages wait for
     */
    record Known(List<Hold> holds, Map<UUID, List<MissingStep.Elsewhere>> elsewhere) {
        List<Hold> holdsOn(Declaration declaration) {
            return holds.stream()
                    .filter(hold -> declaration.containers().contains(hold.containerNumber()))
                    .toList();
        }

        List<MissingStep> of(Declaration declaration) {
            List<MissingStep> missing = new ArrayList<>(MissingStep.of(declaration, holdsOn(declaration)));
            missing.addAll(elsewhere.getOrDefault(declaration.getId(), List.of()));
            return missing;
        }
    }

    Known of(Collection<Declaration> declarations) {
        if (declarations.isEmpty()) {
            return new Known(List.of(), Map.of());
        }
        List<Hold> active = activeOn(declarations);
        Map<UUID, List<MissingStep.Elsewhere>> elsewhere = new HashMap<>();
        for (ReleaseCondition condition : conditions) {
            condition
                    .missing(declarations)
                    .forEach((id, steps) -> elsewhere
                            .computeIfAbsent(id, declaration -> new ArrayList<>())
                            .addAll(steps));
        }
        return new Known(active, elsewhere);
    }

    /** Mostly there are none, and Hibernate takes its time even to find nothing. */
    private List<Hold> activeOn(Collection<Declaration> declarations) {
        holds.flush();
        List<UUID> found = jdbc.sql("select id from customs_hold where container_number = any(?) and lifted_at is null")
                .param(declarations.stream()
                        .flatMap(declaration -> declaration.containers().stream())
                        .map(ContainerNumber::value)
                        .distinct()
                        .toArray(String[]::new))
                .query(UUID.class)
                .list();
        return found.isEmpty()
                ? List.of()
                : holds.findAllById(found).stream()
                        .sorted(Comparator.comparing(Hold::getId))
                        .toList();
    }
}
