package corridor.optimizer.solving;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of plan that this house makes. */
@Component
class Kinds {
    private final Map<String, Kind<?, ?, ?, ?>> byName;

    Kinds(List<Kind<?, ?, ?, ?>> kinds) {
        byName = kinds.stream().collect(Collectors.toMap(Kind::name, Function.identity()));
    }

    Kind<?, ?, ?, ?> named(String name) {
        Kind<?, ?, ?, ?> kind = byName.get(name);
        if (kind == null) {
            throw new IllegalStateException("this version makes no " + name + " plans");
        }
        return kind;
    }
}
