package org.forewarned.identity.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.forewarned.identity.oidc.Refused.Kind;

/** What providers publish about themselves, kept for a while: their endpoints for an hour, their keys until a token names one that is not there. */
@ApplicationScoped
public class Discovery {

    private static final String WHERE = "/.well-known/openid-configuration";
    private static final long MOST = 500;
    private static final Duration KEYS_LAST = Duration.ofMinutes(15);
    private static final Duration KEYS_WAIT = Duration.ofSeconds(15);

    private Fetcher fetcher;
    private Cache<String, OIDCProviderMetadata> known;
    private Cache<String, JWKSource<SecurityContext>> keys;

    protected Discovery() {
    }

    @Inject
    public Discovery(Fetcher fetcher) {
        this.fetcher = fetcher;
        this.known = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofHours(1)).build();
        this.keys = Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(Duration.ofDays(1)).build();
    }

    /** The provider's endpoints. */
    OIDCProviderMetadata metadata(String issuer) throws Refused {
        OIDCProviderMetadata found = known.getIfPresent(issuer);
        if (found == null) {
            found = fresh(issuer);
            known.put(issuer, found);
        }
        return found;
    }

    /** The same, asked now. */
    OIDCProviderMetadata fresh(String issuer) throws Refused {
        String said = fetcher.get(address(issuer)).body();
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(said);
            check(metadata, issuer);
            return metadata;
        } catch (ParseException unfit) {
            throw new Refused(Kind.BROKEN, "the provider's description of itself can't be read");
        }
    }

    private static URI address(String issuer) throws Refused {
        try {
            return new URI(issuer.replaceFirst("/$", "") + WHERE);
        } catch (URISyntaxException unfit) {
            throw new Refused(Kind.UNREACHABLE, "the issuer is no address");
        }
    }

    private void check(OIDCProviderMetadata metadata, String issuer) throws Refused {
        if (!metadata.getIssuer().getValue().equals(issuer)) {
            throw new Refused(Kind.BROKEN, "the provider calls itself by another issuer");
        }
        if (metadata.getAuthorizationEndpointURI() == null || metadata.getTokenEndpointURI() == null || metadata.getJWKSetURI() == null) {
            throw new Refused(Kind.BROKEN, "the provider names no endpoints");
        }
        for (URI uri : List.of(metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI())) {
            fetcher.hosts().form(uri);
        }
        List<CodeChallengeMethod> methods = metadata.getCodeChallengeMethods();
        if (methods != null && !methods.contains(CodeChallengeMethod.S256)) {
            throw new Refused(Kind.BROKEN, "the provider knows no PKCE with S256");
        }
    }

    /** The provider's keys; asked again when a token names one that is not among them, but not more often than every few seconds. */
    JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) {
        return keys.get(metadata.getJWKSetURI().toString(), this::source);
    }

    /** How many keys the provider publishes, asked now. */
    int count(OIDCProviderMetadata metadata) throws Refused {
        try {
            return JWKSet.parse(fetcher.get(metadata.getJWKSetURI()).body()).getKeys().size();
        } catch (java.text.ParseException unfit) {
            throw new Refused(Kind.BROKEN, "the provider's keys can't be read");
        }
    }

    private JWKSource<SecurityContext> source(String address) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(new URL(address), this::retrieve).refreshAheadCache(false)
                    .cache(KEYS_LAST.toMillis(), KEYS_WAIT.toMillis()).rateLimited(KEYS_WAIT.toMillis()).build();
        } catch (MalformedURLException never) {
            throw new IllegalStateException(never);
        }
    }

    private Resource retrieve(URL url) throws IOException {
        try {
            Fetcher.Fetched answer = fetcher.get(URI.create(url.toString()));
            return new Resource(answer.body(), answer.type());
        } catch (Refused refused) {
            throw new IOException(refused.getMessage());
        }
    }
}
