package dev.fixdex.paste;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Programs whose arguments or input may be code, and programs whose options only look as if.
 *
 * <p>A line has names and parts. {@code code}, {@code pattern}, {@code script} and {@code remote}
 * say by a {@link ShellRole} what becomes of the argument of an option, or of operands: {@code 1},
 * {@code 1-2}, {@code 2+}. {@code takes} lists options with an argument that is none of these
 * ({@code --arg*2}: with two; {@code -p?}: only glued on), {@code file} such after which no operand
 * is code. {@code flag} makes the next operand a script. {@code reads} tells what becomes of the
 * input, with {@code alone} only where no operand names a script. {@code wraps 1} starts the
 * command that follows its first operand. {@code closed} starts no program that its arguments name.
 * {@code environment} takes variables of the environment for code. {@code builtin} is a command of
 * the shell, so that elsewhere the word is none.
 *
 * <p>Long options are listed without what may follow, {@code =}; short ones may be combined.
 */
public final class Programs {
  private static final String TABLE =
      """
      sh bash zsh dash ksh mksh ash yash rbash | flag -c | takes -o -O --rcfile --init-file | reads script alone
      fish tcsh csh nu xonsh elvish | code -c --command -C --init-command | reads code alone
      su | script -c --command --session-command | takes -g -G -s -w -T --shell --group | reads script
      runuser | script -c --command --session-command | takes -u -g -G -s -w --user --group --shell | wraps 0
      sg | script -c 2
      script | script -c --command | takes -E -I -O -B -T -m -o | reads script
      flock | script -c --command | takes -w -E --timeout | wraps 1
      watch | remote 1+ | takes -n -q --interval --equexit
      ssh autossh | remote 2+ | code -o -S | takes -B -b -c -D -E -e -F -I -i -J -L -l -M -m -O -p -Q -R -W -w | reads script
      scp sftp ssh-copy-id sshfs | code -o -S -D | takes -c -F -i -J -l -P -p? -b -B -R -s
      mosh | code 2+ --ssh --server
      pssh pdsh clush dsh parallel-ssh cssh | code 1+ | takes -w -h -H -l -x
      vagrant | code -c --command
      gcloud | code --command | takes --zone --project --region
      multipass limactl lima wsl wsl.exe minikube colima heroku fly flyctl | code -e -c -C --command --exec 2+ | reads code
      az | code --scripts --command-line
      aws | code --parameters --cli-input-json
      ansible | code -a --args -e --extra-vars | takes -i -m -u -l --become-user
      ansible-playbook ansible-pull | code -e --extra-vars | takes -i -u -l -t
      salt salt-call salt-ssh | code 2+
      eval | remote 1+ | builtin
      trap | script 1 | builtin
      source . | code 1+ | reads code | builtin
      let declare typeset local unset read alias | code 1+ | builtin
      mapfile readarray complete compgen | code -C -W -F | takes -d -n -O -s -u | builtin
      bind | code -x 1 | builtin
      fc | code -e -s | builtin
      printf test [ | code -v | closed | builtin
      at batch crontab | takes -q -f -t -u | reads code | closed
      xargs | takes -a -d -E -I -L -n -P -s --max-args --max-procs --arg-file --delimiter --replace | reads code | wraps 0
      parallel sem | code 1+ | reads code
      entr | code -s 1+
      tmux | code 2+ | takes -t -s -n -c -L -S -F -x -y
      screen | code -X 1+ | takes -S -p -c -t -T -r? -x? -d?
      byobu zellij | code 1+
      xterm gnome-terminal konsole alacritty kitty | code -e -x --command
      cron anacron incrontab | code 1+
      sudo doas pkexec | takes -u -g -p -C -h -r -t -T -U -D -R -a --user --group --host --prompt --chdir --close-from --chroot | reads script alone | wraps 0
      gosu su-exec | wraps 1
      env | code -S --split-string | takes -u -C --unset --chdir | wraps 0
      timeout | takes -k -s --kill-after --signal | wraps 1
      nice | takes -n --adjustment | wraps 0
      ionice | takes -c -n -p -P -u --class --classdata | wraps 0
      chrt taskset | takes -T -P -D | wraps 1
      stdbuf | takes -i -o -e --input --output --error | wraps 0
      time | takes -f -o --format --output | wraps 0
      nohup exec command builtin setsid coproc ! fakeroot dumb-init tini catchsegv caffeinate | takes -a | wraps 0
      chroot | takes --userspec --groups | wraps 1
      nsenter unshare setpriv | takes -t -S -G -R --target --setuid --setgid --root | wraps 0
      systemd-run systemd-inhibit | code -p --property | takes -u -M -H -E -t --unit --slice --machine --uid --gid --setenv --description --on-calendar --on-active --who --why --what | wraps 0
      strace ltrace gdbserver valgrind perf | takes -o -p -s -u -a -E -P -I | wraps 0
      sshpass | takes -p -f -d -P | wraps 0
      xvfb-run | takes -a? -e -f -n -s -w | wraps 0
      docker podman nerdctl docker-compose buildah | code --health-cmd --entrypoint --change | takes -e -v -p -w -u -h -l -m -f -H -t -c --host --context --config --log-level --project-name --detach-keys --name --env --volume --workdir --user --network --mount --label --env-file --publish --add-host --build-arg --target --file --tag --filter --format
      kubectl oc k3s crictl lxc microk8s | code --exec-command | takes -n -c -f -l -o -p -k -L -s --namespace --container --context --kubeconfig --cluster --user --as --server --image --type --patch --selector --overrides --from-literal
      python python2 python3 pypy pypy3 ipython py | code -c | takes -W -X -Q | file -m | reads code alone
      perl | pattern -e -E -F | code -M -m | takes -I | reads code alone
      ruby jruby | pattern -e | takes -I -r -C -E -K -T -W | reads code alone
      node nodejs bun | code -e -p --eval --print | takes -r --require -C --import --loader --input-type | reads code alone
      deno | code -e -p --eval eval 2 | reads code alone
      php | code -r -B -R -E --run --process-begin --process-code --process-end -d --define | takes -f -c -t -S -z -F | reads code alone
      lua luajit | code -e | takes -l | reads code alone
      Rscript R julia scala groovy elixir iex clojure clj bb raku swift ghc runghc guile sbcl racket erl tclsh wish osascript jshell kotlin crystal nim ocaml kscript | code -e -E -p -c --eval --print -eval --execute --rpc-eval | takes -l -r | reads code alone
      awk gawk mawk nawk original-awk goawk | pattern -e --source 1 | code -v --assign | takes -F -i -l --field-separator --include | file -f -E --file --exec
      sed gsed ssed | pattern -e --expression 1 | takes -l --line-length | file -f --file
      ed ex | code -c + | reads code
      vi vim nvim gvim view vimdiff | code -c -S --cmd --remote-send --remote-expr +
      emacs emacsclient | code -e --eval -eval --execute -f --funcall
      less more most man | code + -P --pager | takes -p
      yq | code 1-2 | takes -o -p --output-format --input-format | file -f --from-file
      jq gojq jaq | code 1 | takes --arg*2 --argjson*2 --slurpfile*2 --rawfile*2 --indent -L | file -f --from-file
      envsubst | code 1 --variables
      bc dc | code -e --expression | reads code
      expect | code -c 1 | reads code
      gdb lldb | code -ex -iex -eval-command --eval-command -o -O --one-line -x -ix | takes -p -c | reads code
      psql pgcli | code -c --command -v --set --variable | takes -h -p -U -d -f -o -F -R -P -T -L --host --port --username --dbname --file --output | reads code
      mysql mariadb mycli mysqlsh | code -e --execute --init-command --sql --js --py | takes -h -P -u -D -S -p? --host --port --user --database --socket | reads code
      mysqldump mariadb-dump pg_dump | code -w --where | takes -h -P -u -p? -S -U -d -f -t -n -F -j -T -N | closed
      sqlite3 sqlite duckdb | code -cmd -c -s 2+ | takes -init -separator -nullvalue -newline --separator | reads code
      mongosh mongo | code --eval | takes -u -p --username --password --host --port --authenticationDatabase | reads code
      clickhouse-client clickhouse clickhouse-local | code -q --query | takes -h -u -d --host --user --password --port --database | reads code
      sqlcmd bcp isql sqlplus osql tsql usql trino presto hive beeline impala-shell snowsql snow influx cockroach cypher-shell arangosh couchbase-cli db2 | code -e -f -q -Q -c -i --execute -execute --query --eval | takes -S -U -P -d -u -p -h -n --host --user --password --url | reads code
      bq athena spark-sql | code -e 2+ --query-string --query | reads code
      cqlsh | code -e --execute | takes -u -p -k -f | reads code
      redis-cli valkey-cli keydb-cli | code eval EVAL | takes -h -p -n -a -u -i -r -s --user --pass --eval --cert --key --cacert --sni | reads code
      make gmake bmake mingw32-make nmake remake | code -E --eval 1+ | takes -C -f -I -o -W -l --directory --file --makefile --include-dir | reads code alone | environment | closed
      just task mage rake invoke | code 1+ -c --command --set | takes -f -d --justfile --taskfile --dir | environment | closed
      ninja | takes -C -f -j | closed
      npm npx pnpm yarn | code -c --call --shell-mode | takes -w -C --prefix --workspace --registry
      go | code -exec -toolexec -overlay -ldflags -gcflags | takes -o -tags -run -C
      cargo rustc | code --config -Z
      tar gtar bsdtar | code -I -F --use-compress-program --to-command --checkpoint-action --info-script --new-volume-script --rmt-command --rsh-command | takes -f -C -b -T -X -g -K -N -V --file --directory --exclude --transform | closed
      rsync | code -e --rsh --rsync-path | takes -f --filter --exclude --include --exclude-from --files-from -B -M -T | closed
      zip | code --unzip-command -TT | takes -x -i -b -t | closed
      split | code --filter | takes -a -b -C -l -n | closed
      sort | code --compress-program | takes -k -t -o -S -T | closed
      wget | code -e --execute --use-askpass | takes -O -o -P -i -U --header | closed
      nc ncat netcat | code -c -e --exec --sh-exec --lua-exec | takes -p -s -w -x
      socat | code 1+
      apt apt-get aptitude | code -o --option | takes -t -c | closed
      lftp ftp | code -c -e | takes -u -p | reads code
      logrotate nmap tcpdump dumpcap tshark | code -z --script -e | takes -i -w -r -p -s
      find gfind fd fdfind | takes -name -iname -path -ipath -regex -type -user -group -newer -mtime -mmin -size -perm -maxdepth -mindepth -printf -fprintf -not | code -x -X --exec --exec-batch
      powershell powershell.exe pwsh pwsh.exe cmd cmd.exe | code 1+ | reads code
      echo cat tac ls cp mv rm mkdir rmdir touch ln chmod chown chgrp head tail wc cut uniq tr tee cd pwd | closed
      export readonly set shift return exit : true false kill jobs wait ulimit umask type which whereis hash help | closed | builtin
      helm | takes -n --namespace --kube-context --kubeconfig -f --values --set --version --timeout | closed
      git | takes --git-dir --work-tree --namespace -m -F -C -c -b -B -S -G -X -n -s -o --message --author --date --grep --format --branch --depth --since --until | closed
      grep egrep fgrep zgrep pgrep pkill killall rg ag ack look comm join paste column fold expand nl od xxd hexdump strings base64 | closed
      stat file du df free ps top lsof vmstat iostat uptime uname hostname hostnamectl date cal sleep seq id groups who whoami last | closed
      ping ping6 curl http dig nslookup host whois getent ip ifconfig route iptables ip6tables nft ufw firewall-cmd ss netstat traceroute tracepath mtr arp ethtool nmcli telnet | closed
      systemctl service journalctl loginctl timedatectl dmesg sysctl modprobe insmod rmmod lsmod depmod mount umount swapon swapoff fdisk lsblk blkid mkfs fsck | closed
      useradd usermod userdel groupadd groupdel passwd chpasswd chage visudo getfacl setfacl chattr lsattr | closed
      dpkg rpm yum dnf zypper apk pacman snap flatpak brew port pip pip3 pipx gem conda apt-cache apt-mark apt-key add-apt-repository update-alternatives | closed
      gzip gunzip zcat bzip2 bunzip2 xz unxz zstd unzip 7z cmp diff patch sha1sum sha256sum sha512sum md5sum cksum shasum openssl gpg ssh-keygen ssh-add ssh-keyscan keytool certbot | closed
      gcc g++ cc c++ clang ld ar nm objdump ldd readelf javac java mvn gradle nginx apachectl httpd terraform tofu basename dirname readlink realpath mktemp install sync | closed
      """;

  private static final Map<String, Program> BY_NAME = read();

  private Programs() {}

  private static Map<String, Program> read() {
    Map<String, Program> programs = new HashMap<>();
    TABLE
        .lines()
        .forEach(line -> {
          String[] parts = line.split("\\|", 2);
          Program program = Program.of(parts[1].split("\\|"));
          for (String name : parts[0].strip().split(" +")) {
            programs.put(name, program);
          }
        });
    return Map.copyOf(programs);
  }

  /**
   * Whether the word after an option of a program belongs to the option.
   *
   * @param program its name, without its folder
   */
  public static boolean takesValue(String program, String option) {
    return named(program)
        .filter(found ->
            found.taking().getOrDefault(option, 0) > 0 || found.codeOptions().containsKey(option))
        .isPresent();
  }

  /**
   * How many words of its own, options and their values not counted, a program has before the words
   * that it runs as a command, here or elsewhere; empty where it runs none.
   *
   * @param program its name, without its folder
   */
  public static OptionalInt ownWords(String program) {
    Optional<Program> found = named(program).filter(known -> !known.builtin());
    if (found.isEmpty()) {
      return OptionalInt.empty();
    }
    int own =
        found.get().operandRole() == ShellRole.REMOTE
            ? found.get().firstOperand() - 1
            : found.get().wraps();
    return own < 0 ? OptionalInt.empty() : OptionalInt.of(own);
  }

  /** The program that a word names, with or without its folder. */
  static Optional<Program> named(String word) {
    return Optional.ofNullable(BY_NAME.get(base(word)));
  }

  /** The last part of a path. */
  static String base(String word) {
    return word.substring(word.lastIndexOf('/') + 1);
  }
}
