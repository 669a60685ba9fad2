package corridor.gateway.docs;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The page with all OpenAPI texts. It is Swagger UI from its own archive with a page of ours around it: springdoc would
 * bring a second JSON library and a start-up of its own to show texts that the services have written already.
 */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration implements WebMvcConfigurer {
    private final String swaggerUi;

    DocsConfiguration(@Value("${corridor.docs.swagger-ui}") String swaggerUiVersion) {
        this.swaggerUi = "classpath:/META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/docs/swagger-ui/**")
                .addResourceLocations(swaggerUi)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
    }
}
