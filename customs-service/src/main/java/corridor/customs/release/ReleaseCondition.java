package corridor.customs.release;

import corridor.customs.declaration.Declaration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What must hold before goods are let go, besides payment, check and holds. Each package that has a say puts one in; it is
 * asked inside the transaction of the release, with the declaration locked.
 */
public interface ReleaseCondition {
    /** By declaration, what is missing; declarations that lack nothing need not be in it. */
    Map<UUID, List<MissingStep.Elsewhere>> missing(Collection<Declaration> declarations);
}
