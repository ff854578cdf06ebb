package org.fundcase.funding;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Client-made keys. What was done under a key is answered alike ever after, whoever lost the first answer; what was
 * refused may be tried again under the same key.
 */
@Component
class Once {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,120}");

    private final JdbcClient jdbc;

    Once(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Does a step in a transaction, unless it was done.
     *
     * @param content what is asked for, with who asks
     * @param step gives the id of what it made or changed
     * @throws Refusal conflict if the key was used for something else, or is being worked on
     */
    @Transactional
    public UUID run(String key, String content, Supplier<UUID> step) {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.field("key", "请求编号要有 8 到 120 个字母、数字或者连字符，由发出请求的一方生成，一个请求一个。");
        }
        return runNamed(key, content, step);
    }

    /**
     * As {@link #run}, under a name of ours for what can only be done once at all; it has a colon, which no client's key
     * has.
     */
    @Transactional
    public UUID runNamed(String key, String content, Supplier<UUID> step) {
        requireNotInFlight(key);
        String hash = Sha256.of(content);
        Optional<Map<String, Object>> before = jdbc
                .sql("SELECT content_sha256, answer FROM funding_key WHERE key = ?")
                .param(key)
                .query()
                .listOfRows()
                .stream()
                .findFirst();
        return before.isPresent() ? answered(before.get(), hash) : done(key, hash, step);
    }

    private void requireNotInFlight(String key) {
        boolean mine = jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 1200))")
                .param(key)
                .query(Boolean.class)
                .single();
        if (!mine) {
            throw Refusal.conflict("in-flight", "同一个请求正在办理。稍后刷新看结果；用程序发出的，用同一个编号再问一次。");
        }
    }

    private static UUID answered(Map<String, Object> before, String hash) {
        if (hash.equals(before.get("content_sha256")) && before.get("answer") instanceof UUID answer) {
            return answer;
        }
        throw Refusal.conflict("key-used", "这个请求编号已经用于另一个内容。换一个新的编号再发。");
    }

    private UUID done(String key, String hash, Supplier<UUID> step) {
        UUID answer = step.get();
        jdbc.sql("INSERT INTO funding_key (key, content_sha256, answer, recorded_at) VALUES (?, ?, ?, ?)")
                .params(key, hash, answer, Timestamp.from(Instant.now()))
                .update();
        return answer;
    }
}
