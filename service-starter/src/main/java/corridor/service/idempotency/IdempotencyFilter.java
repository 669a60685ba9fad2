package corridor.service.idempotency;

import corridor.service.problem.InvalidRequest;
import corridor.service.problem.ProblemWriter;
import corridor.service.problem.Refusal;
import corridor.service.problem.Violation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Every write carries an {@code Idempotency-Key} and happens once. The whole request runs in one transaction together
 * with the row that remembers its answer: either both are there or neither. What a controller returns, a refusal too, is
 * kept and given again to the same key; what it throws undoes everything, and the key is free again.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key HTTP
 *     Header Field (IETF draft)</a>
 */
final class IdempotencyFilter extends OncePerRequestFilter {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final RememberedAnswers answers;
    private final TransactionTemplate transaction;
    private final ProblemWriter problems;
    private final HandlerExceptionResolver exceptions;
    private final OwnKeys ownKeys;

    IdempotencyFilter(
            RememberedAnswers answers,
            TransactionTemplate transaction,
            ProblemWriter problems,
            HandlerExceptionResolver exceptions,
            OwnKeys ownKeys) {
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
        this.exceptions = exceptions;
        this.ownKeys = ownKeys;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITES.contains(request.getMethod())
                || request.getUserPrincipal() == null
                || ownKeys.areCarriedBy(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            String key = key(request);
            WholeBody whole = WholeBody.of(request);
            transaction.executeWithoutResult(status -> {
                if (!once(whole, key, answer, chain)) {
                    status.setRollbackOnly();
                }
            });
        } catch (Refusal refusal) {
            answer.reset();
            problems.write(request, answer, refusal);
        } catch (RuntimeException failure) {
            // The commit itself failed: the controller's answer is no longer true.
            answer.reset();
            exceptions.resolveException(request, answer, null, failure);
        }
        answer.copyBodyToResponse();
    }

    /** Returns false if nothing of it may stay. */
    private boolean once(WholeBody request, String key, ContentCachingResponseWrapper answer, FilterChain chain) {
        String caller = request.getUserPrincipal().getName();
        byte[] hash = request.hash();
        if (!answers.take(caller, key, hash)) {
            replay(answers.find(caller, key), hash, answer);
            return true;
        }
        try {
            chain.doFilter(request, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        if (request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) != null || answer.getStatus() >= 500) {
            return false;
        }
        answers.keep(
                caller,
                key,
                new RememberedAnswer(
                        hash,
                        answer.getStatus(),
                        answer.getContentType(),
                        answer.getHeader(HttpHeaders.LOCATION),
                        answer.getContentAsByteArray()));
        return true;
    }

    private static void replay(RememberedAnswer remembered, byte[] hash, HttpServletResponse answer) {
        if (!MessageDigest.isEqual(remembered.requestHash(), hash)) {
            throw new KeyReused();
        }
        answer.setStatus(remembered.status());
        answer.setHeader(REPLAYED, "true");
        if (remembered.contentType() != null) {
            answer.setContentType(remembered.contentType());
        }
        if (remembered.location() != null) {
            answer.setHeader(HttpHeaders.LOCATION, remembered.location());
        }
        try {
            answer.getOutputStream().write(remembered.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (key == null || !key.matches("[\\x21-\\x7e]{8,128}")) {
            throw new InvalidRequest(
                    KEY,
                    "every write carries a key of 8 to 128 visible characters",
                    "make one per intended change, a UUID for example, and keep it when you send again");
        }
        return key;
    }

    private static final class KeyReused extends Refusal {
        private static final long serialVersionUID = 1L;

        KeyReused() {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "This key belongs to another request",
                    "The same Idempotency-Key came before with another method, path or body.",
                    new Violation(KEY, "one key, one request", "make a new key for a new request"));
        }
    }
}
