package corridor.optimizer.yard;

import corridor.events.ContainerStacked;
import corridor.events.EquipmentAmended;
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
                .on(ContainerStacked.class, places::stacked)
                .on(EquipmentMoved.class, places::moved)
                .on(EquipmentAmended.class, places::amended);
    }
}
