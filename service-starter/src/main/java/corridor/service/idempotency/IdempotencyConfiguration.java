package corridor.service.idempotency;

import corridor.service.problem.ProblemWriter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AutoConfiguration
class IdempotencyConfiguration {

    @Bean
    RememberedAnswers rememberedAnswers(JdbcClient jdbc, Clock clock) {
        return new RememberedAnswers(jdbc, clock);
    }

    /** Behind the security filters, so that a key belongs to a known caller. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            RememberedAnswers answers,
            PlatformTransactionManager transactions,
            ProblemWriter problems,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptions,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        FilterRegistrationBean<IdempotencyFilter> registration = new FilterRegistrationBean<>(new IdempotencyFilter(
                answers, new TransactionTemplate(transactions), problems, exceptions, new OwnKeys(mapping::getObject)));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    @Bean
    Forgetting forgetting(RememberedAnswers answers, @Value("${corridor.idempotency.keep}") Duration keep) {
        return new Forgetting(answers, keep);
    }

    /** Keys are remembered for as long as somebody may sensibly send again. */
    record Forgetting(RememberedAnswers answers, Duration keep) {
        @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
        void forget() {
            answers.forgetOlderThan(keep);
        }
    }
}
