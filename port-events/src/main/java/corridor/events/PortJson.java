package corridor.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON mapper for events: ISO 8601 instants in UTC, plain decimals, absent instead of null, unknown fields passed by. */
public final class PortJson {
    private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

    private PortJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Gives a service's own mapper the same habits. */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
