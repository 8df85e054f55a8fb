// Words that logs are full of, whatever happens: they say little, however few entries have them.
// Twin of CommonWords in dev.fixdex.errortext.

const LEAST =
  "a an and are as at be been but by can did do does for from get got had has have he if in " +
  "into is it its no not of off on or our out over than that the their then there these they " +
  "this to too up us use used using via was we were when where which while will with you your " +
  "all any some more most other only also so such now new one two first last each error errors " +
  "warning warnings info debug fatal note fail failed failure failures fails cant couldnt didnt " +
  "doesnt dont hasnt isnt wasnt werent wont";

const LITTLE =
  "about access add added after again already app application args argument arguments available " +
  "back before begin between build building built bytes cache call called calling cannot cant " +
  "case change changed changes check checked checking class client close closed code com " +
  "command commands complete completed component config configuration configure configured " +
  "connect connected connecting connection connections container context control copy core " +
  "could count create created creating current data database date default delete deleted " +
  "deleting device dir directory disabled disk done down download downloaded downloading driver " +
  "during empty enable enabled end entry event events exception execute executed executing " +
  "execution exist exists exit exited exiting file files find finished folder found free full " +
  "function general generated generating given go group handle handler hash header headers host " +
  "http https id image index init initialized initializing input install installed installing " +
  "instance internal io java job jobs key kernel lang level line lines list listen listening " +
  "load loaded loading local log login main make manager map master may memory message method " +
  "mode module modules mount mounted must name need net network next node none number object ok " +
  "old open opened opening operation option options order org output package packages parse " +
  "parsed path pid please plugin pool port process processed processing program project " +
  "protocol provided proxy pull push query queue read reading ready received release " +
  "requirement satisfied remote remove removed removing report request requested requests " +
  "required resolve resolved resource resources response result results return returned root " +
  "rule run running runs save saved script seconds see send sent server service services " +
  "session set setting settings should show shutdown signal size skip skipped skipping socket " +
  "source specified stage start started starting state status step stop stopped stopping " +
  "storage success successful successfully support supported system table target task tasks " +
  "template test tests text thread time timeout total trace try trying type unable unit unknown " +
  "unused update updated updating url user users valid value values var variable verify version " +
  "volume wait waiting web without work worker working would write writing written usr bin etc " +
  "sys tmp opt home lib js py sh exe";

const SOME =
  "abort aborted accept accepted account active address admin agent allowed api attempt auth " +
  "authentication backend bad base batch bind block body boot branch browser buffer bus cluster " +
  "collection compile compiled compiling compiler console consumer content cpu credentials " +
  "daemon declare declared deploy deployed deploying deployment dependency dependencies " +
  "deprecated detected disconnected dns document domain dropped endpoint engine env environment " +
  "expected expired export extension external fetch fetched fetching field firmware flag force " +
  "format gateway generate git github global guest health history hook idle ignore ignored " +
  "ignoring import incoming information inside interface invalid ip item items iteration json " +
  "kill label latest layer length library limit link linux lock locked loop match matched max " +
  "maximum metadata metrics migration min missing model monitor namespace native null offset " +
  "online package param parameter parameters parent partition password peer pending permission " +
  "physical platform pod policy postgres previous primary private producer profile property " +
  "provider public published record region register registered registering registry reload " +
  "replica replication repository reset restart restarted restarting retry retrying role route " +
  "router runtime sandbox schedule scheduled scheduler schema scope search secret security " +
  "select self sequence shared shell site slow space spec ssh ssl stack standard static store " +
  "stream string sync syntax tag temporary terminated terminating tls token tool topic tracking " +
  "transaction transfer trigger tunnel uid unexpected upgrade upload uploading usage validate " +
  "validation view virtual warn window windows workspace zone";

const WEIGHTS = new Map();
for (const [words, weight] of [[SOME, 3], [LITTLE, 1.5], [LEAST, 0.5]]) {
  words.split(" ").forEach((word) => WEIGHTS.set(word, weight));
}

/** The most that a word says, in bits; `usual` for a word that is not common. */
export function commonWeight(word, usual) {
  return WEIGHTS.get(word) ?? usual;
}
