package corridor.tracking.dcsa;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says the version in every answer, errors included: before anything else can answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class VersionFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Version version = Version.of(request).orElse(null);
        if (version != null) {
            response.setHeader(Version.HEADER, version.number());
        }
        if (version == Version.PORT_CALL) {
            answerTo(request, response, "Request-Receiving-Party", "Response-Sending-Party");
            answerTo(request, response, "Request-Sending-Party", "Response-Receiving-Party");
        }
        chain.doFilter(request, response);
    }

    /** Who was written to answers, as proxies between parties want it. */
    private static void answerTo(
            HttpServletRequest request, HttpServletResponse response, String asked, String answered) {
        String party = request.getHeader(asked);
        if (party != null && party.matches("[\\x20-\\x7e]{1,200}")) {
            response.setHeader(answered, party);
        }
    }
}
