package org.forewarned.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.forewarned.identity.oidc.Refused.Kind;

/** Checks an ID token: who signed it, for whom, when, and for which attempt. Everything that is not right refuses it. */
final class IdTokens {

    /** Only signatures with a key pair: nobody who knows our secret can sign, and nothing goes unsigned. */
    static final Set<JWSAlgorithm> ALLOWED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384,
            JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);

    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final Duration OLDEST = Duration.ofMinutes(15);
    private static final int LONGEST = 255;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 100;

    private final Clock clock;

    IdTokens(Clock clock) {
        this.clock = clock;
    }

    /** Who the token says somebody is. */
    Said check(JWT token, AccessToken access, JWKSource<SecurityContext> keys, Client client, String nonce) throws Refused {
        try {
            JWTClaimsSet claims = signed(token, keys);
            whom(claims, client);
            when(claims);
            if (!same(nonce, claims.getStringClaim("nonce"))) {
                throw broken("the nonce is another attempt's");
            }
            hash(token, access, claims.getStringClaim("at_hash"));
            return said(claims);
        } catch (ParseException unfit) {
            throw broken("a claim is not of its kind");
        }
    }

    private static JWTClaimsSet signed(JWT token, JWKSource<SecurityContext> keys) throws Refused {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALLOWED, keys));
        processor.setJWTClaimsSetVerifier(null);
        try {
            return processor.process(token, null);
        } catch (KeySourceException unreachable) {
            throw new Refused(Kind.UNREACHABLE, "the provider's keys can't be had");
        } catch (BadJOSEException | JOSEException forged) {
            throw broken("the signature is not the provider's, or of a kind that is not allowed");
        }
    }

    private static void whom(JWTClaimsSet claims, Client client) throws Refused, ParseException {
        if (!client.issuer().equals(claims.getIssuer())) {
            throw broken("the issuer is another");
        }
        List<String> audience = claims.getAudience();
        if (!audience.contains(client.id())) {
            throw broken("the audience is another");
        }
        String party = claims.getStringClaim("azp");
        if (audience.size() > 1 && party == null || party != null && !party.equals(client.id())) {
            throw broken("the authorised party is another");
        }
        String subject = claims.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST || subject.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw broken("the subject is missing or too long");
        }
    }

    private void when(JWTClaimsSet claims) throws Refused {
        Instant now = clock.instant();
        Date ends = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        Date starts = claims.getNotBeforeTime();
        if (ends == null || !now.isBefore(ends.toInstant().plus(SKEW))) {
            throw broken("the token has run out");
        }
        if (issued == null || issued.toInstant().isAfter(now.plus(SKEW)) || issued.toInstant().isBefore(now.minus(OLDEST))) {
            throw broken("the token was not issued just now");
        }
        if (starts != null && starts.toInstant().isAfter(now.plus(SKEW))) {
            throw broken("the token does not hold yet");
        }
    }

    private static void hash(JWT token, AccessToken access, String hash) throws Refused {
        if (hash == null) {
            return;
        }
        try {
            AccessTokenValidator.validate(access, (JWSAlgorithm) token.getHeader().getAlgorithm(), new AccessTokenHash(hash));
        } catch (InvalidHashException other) {
            throw broken("the access token is another's");
        }
    }

    private static Said said(JWTClaimsSet claims) throws ParseException {
        Set<String> words = new HashSet<>(Optional.ofNullable(claims.getStringListClaim("amr")).orElse(List.of()));
        Optional.ofNullable(claims.getStringClaim("acr")).ifPresent(words::add);
        Optional<String> email = Optional.ofNullable(claims.getStringClaim("email")).map(String::strip)
                .filter(e -> e.length() <= LONGEST_EMAIL && e.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+"));
        return new Said(claims.getIssuer(), claims.getSubject(), email, name(claims), Set.copyOf(words),
                Optional.ofNullable(claims.getDateClaim("auth_time")).map(Date::toInstant));
    }

    /** What a provider says that is no name, or too long for one, is none. */
    private static Optional<String> name(JWTClaimsSet claims) throws ParseException {
        String parts = Stream.of("given_name", "family_name").map(claims::getClaim).filter(String.class::isInstance).map(String.class::cast).collect(Collectors.joining(" "));
        return Stream.of(Objects.toString(claims.getStringClaim("name"), ""), parts).map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME && name.matches("[^\\p{Cntrl}]+")).findFirst();
    }

    static boolean same(String ours, String theirs) {
        return theirs != null && MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
    }

    private static Refused broken(String detail) {
        return new Refused(Kind.BROKEN, detail);
    }
}
