package org.forewarned.identity.oidc;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.forewarned.identity.oidc.Refused.Kind;

/** The two steps of the protocol: where to lead somebody, and who they are when they come back. */
@ApplicationScoped
public class OpenId {

    private Discovery discovery;
    private Fetcher fetcher;
    private Clock clock;

    protected OpenId() {
    }

    @Inject
    public OpenId(Discovery discovery, Fetcher fetcher, Clock clock) {
        this.discovery = discovery;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * The provider's address for this attempt.
     *
     * @param back where the provider sends the browser
     * @param again whether they have to prove it anew although the provider may know them still
     */
    public URI address(Client client, Secrets secrets, URI back, boolean again) throws Refused {
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(new ResponseType(ResponseType.Value.CODE),
                new Scope(client.scopes().toArray(String[]::new)), new ClientID(client.id()), back)
                .endpointURI(discovery.metadata(client.issuer()).getAuthorizationEndpointURI())
                .state(new State(secrets.state())).nonce(new Nonce(secrets.nonce()))
                .codeChallenge(new CodeVerifier(secrets.verifier()), CodeChallengeMethod.S256);
        return (again ? request.maxAge(0) : request).build().toURI();
    }

    /** Whether this answer belongs to this attempt at all. */
    public static boolean belongs(Secrets secrets, Map<String, String> answer) {
        return IdTokens.same(secrets.state(), answer.get("state"));
    }

    /** Exchanges the code of an answer, which belongs to the attempt, and checks what the provider says. */
    public Said finish(Client client, Secrets secrets, URI back, Map<String, String> answer) throws Refused {
        OIDCProviderMetadata metadata = discovery.metadata(client.issuer());
        String issuer = answer.get("iss");
        if (issuer == null ? metadata.supportsAuthorizationResponseIssuerParam() : !issuer.equals(client.issuer())) {
            throw new Refused(Kind.BROKEN, "the answer is another issuer's, or does not say whose it is");
        }
        if (answer.containsKey("error")) {
            boolean known = answer.get("error").matches("[a-z_]{1,40}");
            throw new Refused(Kind.DENIED, "the provider said " + (known ? answer.get("error") : "an error"));
        }
        String code = answer.get("code");
        if (code == null || code.isBlank()) {
            throw new Refused(Kind.BROKEN, "the answer has no code");
        }
        OIDCTokenResponse tokens = exchange(client, metadata, secrets, back, code);
        if (tokens.getOIDCTokens().getIDToken() == null) {
            throw new Refused(Kind.BROKEN, "there is no ID token");
        }
        return new IdTokens(clock).check(tokens.getOIDCTokens().getIDToken(), tokens.getOIDCTokens().getAccessToken(), discovery.keys(metadata),
                client, secrets.nonce());
    }

    private OIDCTokenResponse exchange(Client client, OIDCProviderMetadata metadata, Secrets secrets, URI back, String code) throws Refused {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(secrets.verifier()));
        ClientID id = new ClientID(client.id());
        URI endpoint = metadata.getTokenEndpointURI();
        HTTPRequest request = client.secret().map(secret -> new TokenRequest.Builder(endpoint, proof(metadata, id, new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, id, grant)).build().toHTTPRequest();
        Fetcher.Fetched answer = fetcher.post(endpoint, request.getHeaderMap(), request.getBody());
        if (answer.status() != HTTPResponse.SC_OK) {
            throw new Refused(Kind.BROKEN, "the code was not accepted, status " + answer.status());
        }
        try {
            HTTPResponse response = new HTTPResponse(answer.status());
            response.setEntityContentType(ContentType.APPLICATION_JSON);
            response.setBody(answer.body());
            return OIDCTokenResponse.parse(response);
        } catch (ParseException unfit) {
            throw new Refused(Kind.BROKEN, "the tokens can't be read");
        }
    }

    private static ClientAuthentication proof(OIDCProviderMetadata metadata, ClientID id, Secret secret) {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }

    /** Asks a provider now what it is, and fetches its keys; for the administrator who sets it up. */
    public Tried tryOut(String issuer) throws Refused {
        OIDCProviderMetadata metadata = discovery.fresh(issuer);
        int keys = discovery.count(metadata);
        List<String> methods = metadata.getIDTokenJWSAlgs() == null ? List.of()
                : metadata.getIDTokenJWSAlgs().stream().filter(IdTokens.ALLOWED::contains).map(Object::toString).sorted().toList();
        if (methods.isEmpty() || keys == 0) {
            throw new Refused(Kind.BROKEN, "the provider signs in no way that is allowed, or has no keys");
        }
        return new Tried(metadata.getAuthorizationEndpointURI().getHost(), keys, String.join(", ", methods), metadata.getCodeChallengeMethods() != null,
                metadata.supportsAuthorizationResponseIssuerParam());
    }

    /**
     * What a provider says about itself.
     *
     * @param host to which people are led
     * @param pkce whether it says that it knows PKCE
     * @param issuer whether its answers say whose they are
     */
    public record Tried(String host, int keys, String algorithms, boolean pkce, boolean issuer) {
    }
}
