package corridor.gateway.routing;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The pool of connections to the services. A blocking client suits virtual threads. Everything clever in it is switched
 * off: it must hand on what it is given, keep no cookies (they would be shared by all callers), and above all send
 * nothing twice.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Backends.class)
class BackendConnections {
    private static final int PER_BACKEND = 256;
    private static final Timeout CONNECT = Timeout.ofSeconds(1);
    private static final Timeout POOL = Timeout.ofSeconds(2);
    private static final TimeValue TRUSTED_WHEN_IDLE = TimeValue.ofMilliseconds(500);

    @Bean
    CloseableHttpClient backendClient(@Value("${corridor.limits.answer-within}") Duration patience) {
        Timeout answer = Timeout.of(patience);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(PER_BACKEND)
                        .setMaxConnTotal(PER_BACKEND * Backend.values().length)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(answer)
                                // A service that was restarted leaves dead connections behind; find them before use.
                                .setValidateAfterInactivity(TRUSTED_WHEN_IDLE)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(POOL)
                        .setResponseTimeout(answer)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    /** The builder is Spring Boot's, since it carries the trace on to the service. */
    @Bean
    ProxyExchange proxyExchange(
            RestClient.Builder traced, CloseableHttpClient backendClient, GatewayMvcProperties properties) {
        RestClient client = traced.requestFactory(new HttpComponentsClientHttpRequestFactory(backendClient))
                .build();
        return new RestClientProxyExchange(client, properties);
    }
}
