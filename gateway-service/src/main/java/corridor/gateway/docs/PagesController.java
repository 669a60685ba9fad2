package corridor.gateway.docs;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The front page, and the page with all OpenAPI texts. */
@RestController
class PagesController {

    @GetMapping(path = "/", produces = "text/html;charset=utf-8")
    Resource landing() {
        return new ClassPathResource("pages/landing.html");
    }

    @GetMapping(path = "/docs", produces = "text/html;charset=utf-8")
    Resource docs() {
        return new ClassPathResource("pages/docs.html");
    }
}
