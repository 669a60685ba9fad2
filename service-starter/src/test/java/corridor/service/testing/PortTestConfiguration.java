package corridor.service.testing;

import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.json.JsonMapper;

/** What a test of a service gets beside the service. */
@TestConfiguration(proxyBeanMethods = false)
class PortTestConfiguration {
    @Bean
    JwtDecoder jwtDecoder() {
        return TestTokens.decoder();
    }

    @Bean
    Api api(ObjectProvider<ServletWebServerApplicationContext> server, JsonMapper mapper) {
        return new Api(server, mapper, null);
    }

    @Bean
    PortTopics portTopics(
            Producer<String, byte[]> producer,
            @Value("${spring.kafka.bootstrap-servers}") String bootstrap,
            JdbcClient jdbc) {
        return new PortTopics(producer, bootstrap, jdbc);
    }
}
