package corridor.customs.declaration;

import corridor.port.ContainerNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which declaration speaks for a box. There is one at most: the table's key sees to it, so that of two lodged at the same
 * time one is refused. A claim ends when its declaration is cancelled, or when the box has left after its release.
 */
@Component
public class Claims {
    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims the boxes of a declaration that has just been stored.
     *
     * @throws ContainerClaimed if one of them is in another live declaration
     */
    public void take(Declaration declaration) {
        List<ContainerNumber> taken = new ArrayList<>();
        for (ContainerNumber number : declaration.containers().stream().sorted().toList()) {
            endIfLeft(number);
            int claimed =
                    jdbc.sql("""
                            insert into container_claim (container_number, declaration_id) values (?, ?)
                            on conflict do nothing""").params(number.value(), declaration.getId()).update();
            if (claimed == 0) {
                taken.add(number);
            }
        }
        if (!taken.isEmpty()) {
            throw new ContainerClaimed(declaration.containers(), taken);
        }
    }

    /** Looked at when it matters, and not when the box leaves: so it does not matter in which order we hear of things. */
    private void endIfLeft(ContainerNumber number) {
        jdbc.sql("""
                        delete from container_claim claim
                        using declaration d, known_container known
                        where claim.container_number = ? and d.id = claim.declaration_id
                          and known.container_number = claim.container_number
                          and d.status = 'RELEASED' and known.last_left_at >= d.released_at""").param(number.value()).update();
    }

    public void end(Declaration declaration) {
        jdbc.sql("delete from container_claim where declaration_id = ?")
                .param(declaration.getId())
                .update();
    }

    public Optional<UUID> declarationFor(ContainerNumber number) {
        return jdbc.sql("select declaration_id from container_claim where container_number = ?")
                .param(number.value())
                .query(UUID.class)
                .optional();
    }
}
