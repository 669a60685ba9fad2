package corridor.customs.manifest;

import corridor.events.EquipmentMoved;
import corridor.events.Topics;
import corridor.service.inbox.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ManifestInbox {
    @Bean
    Subscription equipmentEvents(KnownContainers containers) {
        return Subscription.to(Topics.EQUIPMENT_EVENTS).on(EquipmentMoved.class, containers::hear);
    }
}
