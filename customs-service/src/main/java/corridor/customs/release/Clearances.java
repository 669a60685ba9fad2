package corridor.customs.release;

import corridor.customs.declaration.Declaration;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells how far declarations have come. To be asked inside a transaction. */
@Component
public class Clearances {
    private final HoldRepository holds;
    private final EntityManager entities;

    Clearances(HoldRepository holds, EntityManager entities) {
        this.holds = holds;
        this.entities = entities;
    }

    /** As it stands after all that this transaction did. */
    public DeclarationView view(Declaration declaration) {
        entities.flush(); // so that _version is the one that will be committed
        return DeclarationView.of(declaration, holds.activeOn(declaration.containers()));
    }

    public List<DeclarationView> views(List<Declaration> declarations) {
        List<Hold> active = declarations.isEmpty()
                ? List.of()
                : holds.activeOn(declarations.stream()
                        .flatMap(declaration -> declaration.containers().stream())
                        .distinct()
                        .toList());
        return declarations.stream()
                .map(declaration -> DeclarationView.of(
                        declaration,
                        active.stream()
                                .filter(hold -> declaration.containers().contains(hold.containerNumber()))
                                .toList()))
                .toList();
    }
}
