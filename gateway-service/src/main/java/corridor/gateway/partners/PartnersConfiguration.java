package corridor.gateway.partners;

import corridor.gateway.problem.Problems;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartnersConfiguration {
    private static final String AUDIENCE = "corridor";

    @Bean
    PartnerKeyFilter partnerKeyFilter(
            @Value("${corridor.partners.header}") String header,
            @Value("${corridor.partners.secret}") String secret,
            @Value("${corridor.backends.api.tracking}") URI tracking,
            Problems problems) {
        PartnerKeys keys = secret.isBlank() ? null : new PartnerKeys(new Seal(secret), AUDIENCE, tracking);
        return new PartnerKeyFilter(header, keys, problems);
    }

    /** It belongs into the chain of the APIs and nowhere else. */
    @Bean
    FilterRegistrationBean<PartnerKeyFilter> notForEverybody(PartnerKeyFilter filter) {
        FilterRegistrationBean<PartnerKeyFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
