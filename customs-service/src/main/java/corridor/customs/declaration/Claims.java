package corridor.customs.declaration;

import corridor.port.ContainerNumber;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
     * Those of the given boxes that a declaration speaks for. Claims of boxes that have left on their release end here, when it
     * matters, and not when the box leaves: so it does not matter in which order we hear of things.
     */
    public Set<ContainerNumber> standing(Collection<ContainerNumber> numbers) {
        String[] texts = numbers.stream().map(ContainerNumber::value).toArray(String[]::new);
        return new HashSet<>(jdbc.sql("""
                        with gone as (
                            delete from container_claim claim
                            using declaration d, known_container known
                            where claim.container_number = any(?) and d.id = claim.declaration_id
                              and known.container_number = claim.container_number
                              and d.status = 'RELEASED' and known.last_left_at >= d.released_at
                            returning claim.container_number)
                        select container_number from container_claim where container_number = any(?)
                        except select container_number from gone""")
                .params(List.of(texts, texts))
                .query((row, n) -> new ContainerNumber(row.getString(1)))
                .list());
    }

    /**
     * Claims the boxes of declarations that have just been stored, in the order of their numbers, so that no two wait
     * crosswise.
     *
     * @throws ContainerClaimed if one of them is in another live declaration
     */
    public void take(Collection<Declaration> declarations) {
        Map<String, String> wanted = new TreeMap<>();
        declarations.forEach(declaration -> declaration
                .containers()
                .forEach(
                        number -> wanted.put(number.value(), declaration.getId().toString())));
        List<String> claimed = jdbc.sql("""
                        insert into container_claim (container_number, declaration_id)
                        select box, declaration::uuid from unnest(?, ?) as wanted (box, declaration) order by box
                        on conflict do nothing returning container_number""")
                .params(wanted.keySet().toArray(String[]::new), wanted.values().toArray(String[]::new))
                .query(String.class)
                .list();
        claimed.forEach(wanted::remove);
        if (!wanted.isEmpty()) {
            declarations.forEach(declaration -> mustHaveAll(declaration, wanted));
        }
    }

    private static void mustHaveAll(Declaration declaration, Map<String, String> missed) {
        List<ContainerNumber> taken = declaration.containers().stream()
                .filter(number -> missed.containsKey(number.value()))
                .sorted()
                .toList();
        if (!taken.isEmpty()) {
            throw new ContainerClaimed(declaration.containers(), taken);
        }
    }

    /** Claims what an amended declaration names now, in place of what it named before. */
    public void change(Declaration amended) {
        end(amended);
        standing(amended.containers());
        take(List.of(amended));
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
