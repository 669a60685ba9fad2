package corridor.service.paging;

import corridor.service.problem.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code limit} and {@code cursor}. */
final class PagingArgument implements HandlerMethodArgumentResolver {
    private static final int USUAL = 50;
    private static final int MOST = 500;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        String list = request.getNativeRequest(HttpServletRequest.class).getRequestURI();
        return new Paging(limit(request.getParameter("limit")), after(list, request.getParameter("cursor")), list);
    }

    private static int limit(String text) {
        if (text == null) {
            return USUAL;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw new InvalidRequest("limit", "a page has 1 to " + MOST + " items", "send a number in that range");
        }
        return Integer.parseInt(text);
    }

    private static String after(String list, String cursor) {
        try {
            return cursor == null ? null : Cursor.read(list, cursor);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(
                    "cursor", "a cursor is what the page before gave as nextCursor", "start again without one");
        }
    }
}
