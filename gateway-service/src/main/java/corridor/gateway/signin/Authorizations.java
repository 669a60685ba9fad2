package corridor.gateway.signin;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers the sign-ins of people, from code to token. A program's token says everything itself and is never looked up
 * again; remembering those would fill the memory of a gateway that programs ask for tokens all day.
 */
final class Authorizations implements OAuth2AuthorizationService {
    private final OAuth2AuthorizationService people = new InMemoryOAuth2AuthorizationService();

    @Override
    public void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            people.save(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        people.remove(authorization);
    }

    @Override
    public OAuth2Authorization findById(String id) {
        return people.findById(id);
    }

    @Override
    public OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
        return people.findByToken(token, type);
    }
}
