package corridor.gateway.routing;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Leaves out of a service's answer what the gateway says itself. */
@Component
class HandedBack implements ResponseHttpHeadersFilter {
    private static final List<String> NOT_THE_SERVICES_TO_SAY = List.of(
            HttpHeaders.SET_COOKIE, HttpHeaders.DATE, HttpHeaders.SERVER, "Keep-Alive", "Strict-Transport-Security");

    @Override
    public HttpHeaders apply(HttpHeaders answered, ServerResponse response) {
        HttpHeaders handedBack = new HttpHeaders();
        handedBack.putAll(answered);
        NOT_THE_SERVICES_TO_SAY.forEach(handedBack::remove);
        return handedBack;
    }
}
