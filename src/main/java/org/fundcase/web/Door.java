package org.fundcase.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Lets one address, and everybody together, through so many times within a while. Kept in memory, for the latest ten
 * thousand addresses: each replica counts by itself, so the whole is at most the limit times the replicas.
 */
final class Door {

    private static final int ADDRESSES = 10_000;
    /** Whoever has an IPv6 address has 2^64 of them: they count as one. */
    private static final int NETWORK_BYTES = 8;

    private final Bucket everybody;
    private final LoadingCache<String, Bucket> addresses;

    Door(DoorLimits.Limit limit) {
        this.everybody = bucket(limit.altogether(), limit.within());
        this.addresses = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(limit.within())
                .build(address -> bucket(limit.perAddress(), limit.within()));
    }

    /** How long the address has to wait; zero lets it through. A refused address takes nothing from the others. */
    Duration wait(String address) {
        ConsumptionProbe own = addresses.get(network(address)).tryConsumeAndReturnRemaining(1);
        ConsumptionProbe probe = own.isConsumed() ? everybody.tryConsumeAndReturnRemaining(1) : own;
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private static Bucket bucket(int times, Duration within) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, within))
                .build();
    }

    private static String network(String address) {
        // Behind a proxy this may be any text somebody sent; it is never looked up.
        if (!address.matches("[0-9a-fA-F:.]{2,45}")) {
            return "unknown";
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
