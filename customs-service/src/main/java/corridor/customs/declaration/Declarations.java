package corridor.customs.declaration;

import corridor.events.Lane;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Paging;
import corridor.service.problem.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where declarations are kept. A declarant finds its own only; others' are as if they did not exist. */
@Component
public class Declarations {
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final DeclarationRepository repository;
    private final LodgedRows rows;
    private final JdbcClient jdbc;

    Declarations(DeclarationRepository repository, LodgedRows rows, JdbcClient jdbc) {
        this.repository = repository;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** A declarant's declarations by their references, those of the given that he has used. */
    public Map<String, Declaration> under(String declarant, Collection<String> references) {
        return stored(jdbc.sql("select id from declaration where declarant = ? and reference = any(?)")
                        .params(declarant, references.toArray(String[]::new))
                        .query(UUID.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(Declaration::reference, Function.identity()));
    }

    /**
     * Stores new ones of a declarant, in the order of their references, so that no two transactions wait crosswise. What
     * changes them must read them first, see {@link #stored}.
     *
     * @throws ReferenceUsed if there is one, and the declarant has just lodged another under its reference
     * @throws DataIntegrityViolationException if there are many, and this holds for one of them
     */
    public void add(List<Declaration> declarations) {
        try {
            rows.insert(declarations.stream()
                    .sorted(Comparator.comparing(Declaration::reference))
                    .toList());
        } catch (DataIntegrityViolationException raced) {
            if (declarations.size() == 1) {
                throw new ReferenceUsed(declarations.getFirst().reference());
            }
            throw raced;
        }
    }

    /** Those with these ids, as they are stored; in this transaction they can be changed. */
    public List<Declaration> stored(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : repository.findAllById(ids);
    }

    /** @throws NotFound if there is none that the caller may see */
    public Declaration find(UUID id, Caller caller) {
        return repository
                .findById(id)
                .filter(declaration -> maySee(caller, declaration))
                .orElseThrow(() -> new NotFound("declaration", id));
    }

    /**
     * Finds one to change it. Nobody else can until the transaction ends.
     *
     * @throws NotFound if there is none that the caller may see
     */
    public Declaration lock(UUID id, Caller caller) {
        return repository
                .lock(id)
                .filter(declaration -> maySee(caller, declaration))
                .orElseThrow(() -> new NotFound("declaration", id));
    }

    /** For customs itself. */
    public Optional<Declaration> find(UUID id) {
        return repository.findById(id);
    }

    /** The same for customs itself. */
    public Declaration lock(UUID id) {
        return repository.lock(id).orElseThrow(() -> new IllegalStateException("no declaration " + id));
    }

    /** The caller's, or all for who may see all; the newest first. */
    public List<Declaration> list(Caller caller, Paging paging) {
        String own = seesAll(caller) ? null : caller.party();
        return repository.newestFirst(own, cursor(paging), Limit.of(paging.toRead()));
    }

    /** Those that wait for an officer, the oldest first; of all lanes if {@code lane} is null. */
    public List<Declaration> waitingForAnOfficer(Lane lane, Paging paging) {
        return repository.waitingForAnOfficer(lane, cursor(paging), Limit.of(paging.toRead()));
    }

    /**
     * The same in the order in which they were promised.
     *
     * @param overdueAt only those whose promise was broken then; null for all
     */
    public List<Declaration> waitingByPromise(Lane lane, Instant overdueAt, Paging paging) {
        String[] after = paging.after() == null ? null : paging.after().split("/", 2);
        return repository.waitingByPromise(
                lane,
                overdueAt == null ? NEVER : overdueAt,
                overdueAt == null,
                after == null ? Instant.EPOCH : Instant.parse(after[0]),
                after == null ? null : UUID.fromString(after[1]),
                Limit.of(paging.toRead()));
    }

    public int releasedBefore(String declarant) {
        return jdbc.sql("select count(*) from declaration where declarant = ? and released_at is not null")
                .param(declarant)
                .query(Integer.class)
                .single();
    }

    private static UUID cursor(Paging paging) {
        return paging.after() == null ? null : UUID.fromString(paging.after());
    }

    private static boolean maySee(Caller caller, Declaration declaration) {
        return seesAll(caller) || declaration.declarant().equals(caller.party());
    }

    private static boolean seesAll(Caller caller) {
        return caller.is(Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR);
    }
}
