package corridor.tracking.yard;

import corridor.events.PlanAccepted;
import corridor.events.PlanReplaced;
import corridor.events.Topics;
import corridor.service.inbox.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plans by which the yard is to work, as the optimizer tells of them. */
@Configuration(proxyBeanMethods = false)
class PlanListener {
    @Bean
    Subscription planEvents(WorkTable work) {
        return Subscription.to(Topics.PLAN_EVENTS)
                .on(PlanAccepted.class, envelope -> {
                    if (!envelope.event().lifts().isEmpty()) {
                        work.accept(envelope.event());
                    }
                })
                .on(PlanReplaced.class, envelope -> work.replace(envelope.event()));
    }
}
