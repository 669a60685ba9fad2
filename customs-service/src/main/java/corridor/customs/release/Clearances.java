package corridor.customs.release;

import corridor.customs.declaration.Declaration;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells how far declarations have come. To be asked inside a transaction. */
@Component
public class Clearances {
    private final MissingSteps steps;
    private final EntityManager entities;

    Clearances(MissingSteps steps, EntityManager entities) {
        this.steps = steps;
        this.entities = entities;
    }

    /** As it stands after all that this transaction did. */
    public DeclarationView view(Declaration declaration) {
        return viewsAfterwards(List.of(declaration)).getFirst();
    }

    /** Likewise of many. */
    public List<DeclarationView> viewsAfterwards(List<Declaration> declarations) {
        entities.flush(); // so that _version is the one that will be committed
        return views(declarations);
    }

    public List<DeclarationView> views(List<Declaration> declarations) {
        MissingSteps.Known known = steps.of(declarations);
        return declarations.stream()
                .map(declaration -> DeclarationView.of(declaration, known))
                .toList();
    }
}
