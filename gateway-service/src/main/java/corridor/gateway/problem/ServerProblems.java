package corridor.gateway.problem;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the server refuses before the application sees it (an encoded slash, say) is a problem as well, not a web page. */
@Component
class ServerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    /** Made by the server by name, hence public. */
    public static final class ProblemValve extends ErrorReportValve {
        private static final String DETAIL = "The request is not one this server takes.";
        private static final JsonMapper JSON = new JsonMapper();

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null
                    || !status.isError()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            Optional<DcsaError> standard = standard(request, status);
            try {
                standard.ifPresent(told -> response.setHeader(DcsaError.HEADER, told.version()));
                response.setContentType(
                        standard.isPresent()
                                ? MediaType.APPLICATION_JSON_VALUE
                                : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(
                            standard.isPresent()
                                    ? JSON.writeValueAsString(standard.get().body())
                                    : """
                                    {"type":"urn:corridor:problem:http-%d","title":"%s","status":%d,\
                                    "detail":"%s","violations":[]}""".formatted(status.value(), status.getReasonPhrase(), status.value(), DETAIL));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException e) {
                container.getLogger().debug("The caller has gone", e);
            }
        }

        /** Where the path could not even be read, nobody knows whose words are spoken there. */
        private static Optional<DcsaError> standard(Request request, HttpStatus status) {
            String path = request.getRequestURI();
            Refusal refusal = new Refusal(status, "http-" + status.value(), status.getReasonPhrase(), DETAIL);
            return path == null ? Optional.empty() : DcsaError.of(request, path, refusal);
        }
    }
}
