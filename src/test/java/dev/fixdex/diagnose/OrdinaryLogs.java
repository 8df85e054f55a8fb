package dev.fixdex.diagnose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Lines of logs in which nothing is wrong, made from templates. The same seed, the same lines. */
final class OrdinaryLogs {
  private static final String NAMES =
      "api web worker billing cart catalog users search mailer report gateway cache queue auth"
          + " ledger orders media images export import metrics crawler proxy login admin";
  private static final String PACKAGES =
      "lodash express react commons-lang guava jackson-databind slf4j-api numpy requests serde"
          + " tokio libssl3 curl git nginx postgresql-client python3 zlib openssl bash ca-certificates";
  private static final String FILES =
      "src/main.rs lib/index.js app/models/user.rb cmd/server/main.go src/App.tsx core/util.c"
          + " README.md config/app.yaml test/login_test.go include/types.h pom.xml Dockerfile";
  private static final String CLASSES =
      "OrderService UserRepository ApplicationContext HikariPool TomcatWebServer JobScheduler"
          + " PaymentListener KafkaConsumer CacheManager SessionFactory";

  /**
   * {@code {n}} is a number, {@code {t}} a time, {@code {h}} hexadecimal digits, {@code {ip}} an
   * address, and the others one of the words above.
   */
  private static final String TEMPLATES =
      """
      [INFO] Scanning for projects...
      [INFO] Building {name} {n}.{n}.{n}-SNAPSHOT [{n}/{n}]
      [INFO] --- maven-compiler-plugin:3.{n}.0:compile (default-compile) @ {name} ---
      [INFO] Compiling {n} source files to /home/ci/{name}/target/classes
      [INFO] Tests run: {n}, Failures: 0, Errors: 0, Skipped: {n}, Time elapsed: {n}.{n} s - in {class}Test
      [INFO] BUILD SUCCESS
      [INFO] Total time:  {n}.{n} s
      [INFO] Downloading from central: https://repo.example/maven2/org/{package}/{n}/{package}-{n}.pom
      [INFO] Installing /home/ci/{name}/target/{name}-{n}.jar to /home/ci/.m2/repository/{name}-{n}.jar
      > Task :{name}:compileJava UP-TO-DATE
      > Task :{name}:test
      BUILD SUCCESSFUL in {n}s
      npm warn deprecated {package}@{n}.{n}.{n}: this version is no longer supported
      added {n} packages, and audited {n} packages in {n}s
      found 0 vulnerabilities
      {n} packages are looking for funding
      ✓ built in {n}.{n}s
      dist/assets/{name}-{h}.js   {n}.{n} kB │ gzip: {n}.{n} kB
      PASS {file} ({n}.{n} s)
      Test Suites: {n} passed, {n} total
      Tests:       {n} passed, {n} total
      ok  	example.com/{name}/{name}	{n}.{n}s
      --- PASS: Test{class} (0.{n}s)
         Compiling {package} v{n}.{n}.{n}
          Finished `release` profile [optimized] target(s) in {n}.{n}s
      test {name}::tests::parses_{name} ... ok
      test result: ok. {n} passed; 0 failed; 0 ignored; 0 measured; {n} filtered out; finished in {n}.{n}s
      ============================= {n} passed in {n}.{n}s ==============================
      {file}::test_{name} PASSED                                   [ {n}%]
      Collecting {package}=={n}.{n}.{n}
        Downloading {package}-{n}.{n}.{n}-py3-none-any.whl ({n} kB)
      Successfully installed {package}-{n}.{n}.{n}
      Requirement already satisfied: {package} in ./venv/lib/python3.{n}/site-packages ({n}.{n})
      [{n}/{n}] Building CXX object CMakeFiles/{name}.dir/{file}.o
      -- Looking for pthread_create - found
      -- Configuring done ({n}.{n}s)
      cc -O2 -Wall -c {file} -o build/{name}.o
      Get:{n} http://archive.example/ubuntu noble/main amd64 {package} amd64 {n}.{n}-{n} [{n} kB]
      Setting up {package} ({n}.{n}.{n}-{n}) ...
      Unpacking {package} ({n}.{n}) over ({n}.{n}) ...
      Processing triggers for libc-bin ({n}.{n}-{n}) ...
      #{n} [{n}/{n}] COPY {file} /app/
      #{n} DONE {n}.{n}s
      #{n} CACHED
      #{n} exporting layers {n}.{n}s done
      #{n} naming to registry.example/{name}:{h} done
      Step {n}/{n} : RUN apt-get update && apt-get install -y {package}
      {h}: Pull complete
      Digest: sha256:{h}{h}
      Status: Downloaded newer image for {name}:{n}
      Container {name}-{n}  Started
      {t} host kernel: [    {n}.{n}] Linux version 6.{n}.0 (build@host) #{n} SMP PREEMPT_DYNAMIC
      {t} host kernel: [    {n}.{n}] Memory: {n}K/{n}K available ({n}K kernel code, {n}K rwdata)
      {t} host kernel: [    {n}.{n}] pci 0000:00:{n}.0: [8086:{h}] type 00 class 0x{h}
      {t} host kernel: [    {n}.{n}] usb 1-{n}: new high-speed USB device number {n} using xhci_hcd
      {t} host kernel: [    {n}.{n}] EXT4-fs (sda{n}): mounted filesystem with ordered data mode
      {t} host kernel: [    {n}.{n}] e1000e 0000:00:{n}.0 eth0: NIC Link is Up 1000 Mbps Full Duplex
      {t} host kernel: [    {n}.{n}] ACPI: Power Button [PWRF]
      {t} host systemd[1]: Started {name}.service - {class} daemon.
      {t} host systemd[1]: Starting {name}.service...
      {t} host systemd[1]: Reached target Network is Online.
      {t} host systemd[1]: {name}.service: Deactivated successfully.
      {t} host systemd[1]: Finished Rotate log files.
      {t} host sshd[{n}]: Accepted publickey for deploy from {ip} port {n} ssh2: ED25519 SHA256:{h}
      {t} host sshd[{n}]: pam_unix(sshd:session): session opened for user deploy(uid={n}) by (uid=0)
      {t} host sshd[{n}]: Received disconnect from {ip} port {n}:11: disconnected by user
      {t} host CRON[{n}]: (root) CMD (test -x /usr/sbin/anacron || run-parts /etc/cron.daily)
      {t} host NetworkManager[{n}]: <info> device (eth0): state change: config -> ip-config (reason 'none')
      {t} host dhclient[{n}]: bound to {ip} -- renewal in {n} seconds.
      {ip} - - [{t}] "GET /{name}/{n} HTTP/1.1" 200 {n} "-" "Mozilla/5.0 (X11; Linux x86_64)"
      {ip} - - [{t}] "POST /api/{name} HTTP/2.0" 201 {n} "https://shop.example/" "curl/8.{n}"
      {ip} - - [{t}] "GET /static/{h}.css HTTP/1.1" 304 0 "-" "Mozilla/5.0"
      {ip} - - [{t}] "GET /{name}/missing HTTP/1.1" 404 {n} "-" "Googlebot/2.1"
      {ip} - - [{t}] "GET /.env HTTP/1.1" 403 {n} "-" "-"
      {ip} - {name} [{t}] "DELETE /{name}/{n} HTTP/1.1" 204 0
      {"level":"info","ts":"{t}","msg":"request completed","method":"GET","path":"/{name}","status":200,"ms":{n}}
      {"level":"info","ts":"{t}","caller":"{name}/server.go:{n}","msg":"listening on :{n}"}
      time="{t}" level=info msg="starting {name}" version={n}.{n} commit={h}
      {t}  INFO {n} --- [           main] o.e.{name}.{class} : Starting {class} using Java 21.0.{n} with PID {n}
      {t}  INFO {n} --- [           main] o.e.{name}.{class} : Started {class} in {n}.{n} seconds (process running for {n}.{n})
      {t}  INFO {n} --- [           main] o.s.b.w.embedded.tomcat.{class} : Tomcat started on port {n} (http) with context path '/'
      {t}  INFO {n} --- [ionShutdownHook] com.zaxxer.hikari.{class} : HikariPool-1 - Shutdown completed.
      {t}  WARN {n} --- [           main] o.h.dialect.{class} : the dialect need not be named, it is found by itself
      {t} DEBUG [{class}] cache hit for key {name}:{n} in {n} ms
      {t} LOG:  database system is ready to accept connections
      {t} LOG:  checkpoint complete: wrote {n} buffers ({n}.{n}%); 0 WAL file(s) added, 0 removed
      {t} LOG:  automatic vacuum of table "{name}.public.{name}": index scans: {n}
      {t} [notice] {n}#{n}: using the "epoll" event method
      {t} [notice] {n}#{n}: start worker processes
      {n}:M {t} * Background saving terminated with success
      {n}:M {t} * Ready to accept connections tcp
      [{t}] [{class}] Consumer clientId={name}-{n}, groupId={name}: Successfully joined group with generation {n}
      I1123 10:00:{n}.{n}       1 leaderelection.go:{n}] successfully acquired lease kube-system/{name}
      Normal  Scheduled  {n}s   default-scheduler  Successfully assigned default/{name}-{h} to node-{n}
      Normal  Pulled     {n}s   kubelet            Container image "{name}:{n}" already present on machine
      deployment.apps/{name} configured
      {name}-{h}   1/1     Running   0          {n}h
      Cloning into '{name}'...
      remote: Enumerating objects: {n}, done.
      Receiving objects: 100% ({n}/{n}), {n}.{n} MiB | {n}.{n} MiB/s, done.
      HEAD is now at {h} Update {file}
       {n} files changed, {n} insertions(+), {n} deletions(-)
      Already up to date.
      PLAY RECAP {name} : ok={n} changed={n} unreachable=0 failed=0 skipped={n}
      TASK [{name} : install {package}] ***
      {name}_instance.{name}: Creation complete after {n}s [id=i-{h}]
      Apply complete! Resources: {n} added, {n} changed, 0 destroyed.
      {file}:{n}: warning: unused variable '{name}' [-Wunused-variable]
      {t} Successfully processed {n} records from topic {name} partition {n} offset {n}
      {t} Retrying {name} in {n} ms (attempt {n} of 5)
      {t} Connection to {ip}:{n} closed after {n} requests
      {t} User {name}-{n} logged in from {ip}
      {t} Job {name} #{n} finished with exit code 0 after {n} ms
      {t} 0 errors, 0 warnings, {n} files checked
      2026-01-{n} 10:{n}:14 status half-configured {package}:amd64 {n}.{n}-{n}+b{n}
      2026-01-{n} 10:{n}:15 install {package}:all <none> {n}.{n}-{n}~deb12u1
      update-alternatives 2026-01-{n} 10:{n}:42: link group {name} updated to point to /usr/bin/{package}
      Preparing to unpack .../{n}-{package}_{n}.{n}-{n}_amd64.deb ...
      Selecting previously unselected package {package}.
      invoke-rc.d: policy-rc.d denied execution of start.
        MarkInstall {package}:amd64 < {n}.{n}-{n} @ii pK > FU=0
      attempt to open /usr/lib/gcc/x86_64-linux-gnu/12/lib{name}.so.{n} failed
      attempt to open /usr/lib/gcc/x86_64-linux-gnu/12/crt{n}.o succeeded
       /usr/lib/gcc/x86_64-linux-gnu/12/cc1 -quiet -v {file} -dumpdir {name}- -O2 -o /tmp/{h}.s
          Trying implicit prerequisite '/src/{name}/s.{name}.c,v'.
         Looking for an implicit rule for '{file}'.
        File '{file}' does not exist.
        Must remake target '{name}'.
      [DEBUG]       org.{name}:{package}:jar:{n}.{n}.{n}:test
      [DEBUG]   (f) failOnWarning = false
      [DEBUG] Could not find metadata org.{name}:{package}/maven-metadata.xml in local (/root/.m2/repository)
      {n} silly packumentCache full:https://registry.example/{package} cache-miss
      {n} http fetch GET 200 https://registry.example/{package} {n}ms (cache revalidated)
      {n} verbose stack at {class}.run (node:internal/{name}:{n}:{n})
      [    0.{n}] smp: Bringing up secondary CPUs ...
      [    0.{n}] {name}: the _CPC object is not present in SBIOS or ACPI disabled
      [    {n}.{n}] EXT4-fs (sda{n}): mounted filesystem with ordered data mode. Quota mode: none.
      {t} localhost systemd[1]: {name}.service: Deactivated successfully.
      {t} localhost systemd[1]: Started {name}.service - {class}.
      {ip} - - [17/Feb/2026:10:{n}:09 +0000] "GET /{name}/{n} HTTP/1.1" 404 {n} "-" "curl/8.{n}"
      """;

  private final Random random;

  private OrdinaryLogs(long seed) {
    random = new Random(seed);
  }

  /** That many different lines. */
  static List<String> lines(int count, long seed) {
    OrdinaryLogs logs = new OrdinaryLogs(seed);
    List<String> templates = TEMPLATES.lines().toList();
    Set<String> lines = new LinkedHashSet<>();
    for (int i = 0; lines.size() < count; i++) {
      lines.add(logs.filled(templates.get(i % templates.size())));
    }
    return new ArrayList<>(lines);
  }

  private String filled(String template) {
    StringBuilder line = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', open + 1)) {
      int close = template.indexOf('}', open);
      String value = close < 0 ? "" : value(template.substring(open + 1, close));
      if (!value.isEmpty()) {
        line.append(template, from, open).append(value);
        from = close + 1;
      }
    }
    return line.append(template, from, template.length()).toString();
  }

  private String value(String name) {
    return switch (name) {
      case "n" -> String.valueOf(1 + random.nextInt(random.nextBoolean() ? 60 : 40_000));
      case "t" ->
          "2026-03-%02dT%02d:%02d:%02d.%03dZ"
              .formatted(
                  1 + random.nextInt(28),
                  random.nextInt(24),
                  random.nextInt(60),
                  random.nextInt(60),
                  random.nextInt(1000));
      case "h" -> "%08x".formatted(random.nextInt());
      case "ip" -> "10.%d.%d.%d".formatted(random(), random(), random());
      case "name" -> any(NAMES);
      case "package" -> any(PACKAGES);
      case "file" -> any(FILES);
      case "class" -> any(CLASSES);
      default -> "";
    };
  }

  private int random() {
    return random.nextInt(256);
  }

  private String any(String words) {
    String[] all = words.split("\\s+");
    return all[random.nextInt(all.length)];
  }
}
