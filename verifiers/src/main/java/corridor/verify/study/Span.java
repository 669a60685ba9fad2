package corridor.verify.study;

import java.util.Map;
import java.util.Optional;

/** From one step to another, in whole minutes; zero where the later step came first. */
enum Span {
    ARRIVED_TO_LODGED {
        @Override
        Optional<Long> of(Map<String, Long> at) {
            return between(at.get("ARRIVED"), at.get("LODGED"));
        }
    },
    LODGED_TO_SETTLED {
        @Override
        Optional<Long> of(Map<String, Long> at) {
            return between(at.get("LODGED"), at.get("SETTLED"));
        }
    },
    LODGED_TO_CHECKED {
        @Override
        Optional<Long> of(Map<String, Long> at) {
            return between(at.get("LODGED"), at.get("CHECKED"));
        }
    },
    LAST_STEP_TO_RELEASED {
        @Override
        Optional<Long> of(Map<String, Long> at) {
            Long settled = at.get("SETTLED");
            Long checked = at.get("CHECKED");
            Long last =
                    settled == null ? checked : checked == null ? settled : Long.valueOf(Math.max(settled, checked));
            return between(last, at.get("RELEASED"));
        }
    },
    LODGED_TO_RELEASED {
        @Override
        Optional<Long> of(Map<String, Long> at) {
            return between(at.get("LODGED"), at.get("RELEASED"));
        }
    },
    ARRIVED_TO_RELEASED {
        @Override
        Optional<Long> of(Map<String, Long> at) {
            return between(at.get("ARRIVED"), at.get("RELEASED"));
        }
    };

    /**
     * The span of one declaration; empty if a step of it is missing.
     *
     * @param at minutes since 1970 by step
     */
    abstract Optional<Long> of(Map<String, Long> at);

    private static Optional<Long> between(Long from, Long to) {
        return from == null || to == null ? Optional.empty() : Optional.of(Math.max(0, to - from));
    }
}
