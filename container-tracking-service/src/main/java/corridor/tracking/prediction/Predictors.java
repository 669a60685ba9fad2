package corridor.tracking.prediction;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The versions in force. A version never changes, so what was read of it once is kept. */
@Component
class Predictors {
    private final ModelTable table;
    private final Map<Quantity, Version> read = new EnumMap<>(Quantity.class);
    private final Map<Quantity, Version> followed = new ConcurrentHashMap<>();

    Predictors(ModelTable table) {
        this.table = table;
    }

    record Version(UUID modelId, Predictor predictor) {}

    /** One for each quantity that has been learned. */
    Map<Quantity, Version> inForce() {
        Map<Quantity, Version> versions = new EnumMap<>(Quantity.class);
        table.inForce().forEach((quantity, modelId) -> versions.put(quantity, version(quantity, modelId)));
        return versions;
    }

    /** The same, each with levels that follow what came of late, where that is known. */
    Map<Quantity, Version> current() {
        Map<Quantity, Version> versions = inForce();
        versions.replaceAll((quantity, version) -> {
            Version follows = followed.get(quantity);
            return follows != null && follows.modelId().equals(version.modelId()) ? follows : version;
        });
        return versions;
    }

    void follow(Quantity quantity, Version version) {
        followed.put(quantity, version);
    }

    Optional<Version> inForce(Quantity quantity) {
        return Optional.ofNullable(table.inForce().get(quantity)).map(modelId -> version(quantity, modelId));
    }

    private synchronized Version version(Quantity quantity, UUID modelId) {
        Version known = read.get(quantity);
        if (known == null || !known.modelId().equals(modelId)) {
            known = new Version(modelId, Learnt.read(table.learned(modelId, quantity)));
            read.put(quantity, known);
        }
        return known;
    }
}
