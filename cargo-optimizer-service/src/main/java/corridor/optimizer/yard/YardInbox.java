package corridor.optimizer.yard;

import corridor.events.ContainerStacked;
import corridor.events.EquipmentMoved;
import corridor.events.Topics;
import corridor.service.inbox.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class YardInbox {
    @Bean
    Subscription equipmentEvents(BoxPlaces places) {
        return Subscription.to(Topics.EQUIPMENT_EVENTS)
                .on(ContainerStacked.class, envelope -> places.hear(envelope.event()))
                .on(EquipmentMoved.class, envelope -> places.hear(envelope.event()));
    }
}
