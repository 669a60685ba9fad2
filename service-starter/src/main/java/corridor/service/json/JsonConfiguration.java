package corridor.service.json;

import corridor.events.PortJson;
import java.time.Instant;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.module.SimpleModule;

@AutoConfiguration
class JsonConfiguration {

    /**
     * Answers look as events do. Requests are read more strictly than events: a misspelt field in a declaration would
     * otherwise be lost in silence.
     */
    @Bean
    JsonMapperBuilderCustomizer portJson() {
        return builder -> PortJson.configure(builder)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(new SimpleModule("what can be kept")
                        .addDeserializer(String.class, new KeepableText())
                        .addDeserializer(Instant.class, new KeepableTime()));
    }
}
