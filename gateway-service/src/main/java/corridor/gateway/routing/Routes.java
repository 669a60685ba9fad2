package corridor.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import corridor.gateway.access.Door;
import corridor.gateway.access.Doors;
import corridor.gateway.problem.NotHere;
import corridor.gateway.problem.Problems;
import corridor.gateway.problem.Refusal;
import corridor.gateway.problem.Violation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Leads each door to its service. There is no other way to one. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> trackingRoutes(Backends backends, Problems problems) {
        return doorsOf(Backend.TRACKING, backends, problems);
    }

    @Bean
    RouterFunction<ServerResponse> customsRoutes(Backends backends, Problems problems) {
        return doorsOf(Backend.CUSTOMS, backends, problems);
    }

    @Bean
    RouterFunction<ServerResponse> optimizerRoutes(Backends backends, Problems problems) {
        return doorsOf(Backend.OPTIMIZER, backends, problems);
    }

    private static RouterFunction<ServerResponse> doorsOf(Backend backend, Backends backends, Problems problems) {
        RouterFunctions.Builder doors = route(backend.path());
        Doors.all().stream()
                .filter(door -> backend.prefixes().stream().anyMatch(door.path().getPatternString()::startsWith))
                .forEach(door -> doors.route(at(door), http()));
        doors.filter(noForms(problems))
                .filter(new BackendCall(backend, problems))
                .before(uri(backends.api(backend, "/")));
        RouterFunction<ServerResponse> routes = doors.build();
        for (String prefix : backend.prefixes()) {
            routes = routes.andRoute(RequestPredicates.path(prefix + "**"), request -> closed(request, problems));
        }
        return routes;
    }

    private static RequestPredicate at(Door door) {
        return RequestPredicates.path(door.path().getPatternString()).and(request -> door.takes(request.method()));
    }

    /** A form would be read into parameters on its way and arrive as something else; no service takes one. */
    private static HandlerFilterFunction<ServerResponse, ServerResponse> noForms(Problems problems) {
        return (request, next) -> {
            if (canBeHandedOn(request.servletRequest().getContentType())) {
                return next.handle(request);
            }
            return problems.response(new Refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "media-type",
                    "Not in this form",
                    "The Content-Type is a web form's, or none at all.",
                    new Violation("Content-Type", "what the API's text says for this operation", "send it so")));
        };
    }

    private static boolean canBeHandedOn(String contentType) {
        if (contentType == null) {
            return true;
        }
        try {
            return !MediaType.APPLICATION_FORM_URLENCODED.includes(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static ServerResponse closed(ServerRequest request, Problems problems) {
        String methods = Doors.methodsAt(request.requestPath());
        if (methods.isEmpty()) {
            return problems.response(new NotHere());
        }
        return problems.response(new Refusal(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        "Not with this method",
                        request.method() + " is not possible here.",
                        new Violation("method", "only " + methods + " here", "see /docs"))
                .with(HttpHeaders.ALLOW, methods));
    }
}
