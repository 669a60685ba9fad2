package corridor.customs.riskmodel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The versions that are asked, in memory: the one in service, and those that replays need. */
@Component
class PortModels {
    private static final int MOST = 4;

    private final ModelTable models;
    private final Map<String, PortModel> used = new LinkedHashMap<>(MOST, 0.75f, true);

    PortModels(ModelTable models) {
        this.models = models;
    }

    /** @throws IllegalStateException if it was never trained */
    PortModel version(String version) {
        synchronized (used) {
            PortModel model = used.get(version);
            if (model == null) {
                model = PortModel.of(models.bytes(version)
                        .orElseThrow(() -> new IllegalStateException("nothing was trained as " + version)));
                used.put(version, model);
                if (used.size() > MOST) {
                    used.remove(used.keySet().iterator().next());
                }
            }
            return model;
        }
    }
}
