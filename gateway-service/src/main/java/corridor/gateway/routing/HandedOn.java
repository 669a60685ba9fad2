package corridor.gateway.routing;

import corridor.gateway.partners.PartnerToken;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The headers a service gets to see. What is not listed stays outside: cookies of the sign-in page, forged
 * {@code X-Forwarded-*}, method overrides and the like. Where the request came from is said by the gateway alone, because
 * the services believe it; {@code traceparent} and {@code tracestate} are written by the tracing, which continues the
 * caller's trace.
 */
@Component
class HandedOn implements RequestHttpHeadersFilter, Ordered {
    private static final List<String> HEADERS = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_ENCODING,
            HttpHeaders.ACCEPT_LANGUAGE,
            "API-Version",
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_TYPE,
            "Idempotency-Key",
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_NONE_MATCH,
            "Last-Event-ID",
            "Prefer",
            "Notification-Signature",
            HttpHeaders.RANGE,
            "Request-Receiving-Party",
            "Request-Sending-Party",
            "Subscription-ID",
            HttpHeaders.USER_AGENT);

    @Override
    public HttpHeaders apply(HttpHeaders received, ServerRequest request) {
        HttpServletRequest came = request.servletRequest();
        HttpHeaders handedOn = new HttpHeaders();
        for (String header : HEADERS) {
            // Not from what is received: Spring adds a charset to the Content-Type, and an interchange is not UTF-8.
            Collections.list(came.getHeaders(header)).forEach(value -> handedOn.add(header, value));
        }
        PartnerToken.of(came).ifPresent(handedOn::setBearerAuth);
        handedOn.set("X-Forwarded-For", came.getRemoteAddr());
        handedOn.set("X-Forwarded-Proto", came.getScheme());
        handedOn.set("X-Forwarded-Host", came.getServerName());
        handedOn.set("X-Forwarded-Port", Integer.toString(came.getServerPort()));
        return handedOn;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE; // the last word
    }
}
