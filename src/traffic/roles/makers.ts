/** A maker of devices of fixed function: how its devices are told, and the names that they may call. */
export type Maker = {
  readonly id: string
  readonly name: string
  /** Words in host names, vendor classes, user agents, certificates and inventories, lower case. */
  readonly words: readonly string[]
  /** First three octets of hardware addresses, from the IEEE's public registry; not all of them. */
  readonly prefixes: readonly string[]
  /** Registrable domains of its own services: updates, remote viewing, time. */
  readonly cloud: readonly string[]
}

const maker = (id: string, name: string, rest: Partial<Omit<Maker, 'id' | 'name'>>): Maker => ({
  id,
  name,
  words: [id],
  prefixes: [],
  cloud: [],
  ...rest,
})

/** Makers whose devices the adversaries here have taken over, and those that stand beside them most often. */
export const makers: readonly Maker[] = [
  maker('hikvision', 'Hikvision', {
    words: ['hikvision', 'ezviz', 'ds-2cd'],
    prefixes: ['44:19:b6', 'c0:56:e3', 'bc:ad:28', '4c:bd:8f', '28:57:be', 'c4:2f:90', 'a4:14:37'],
    cloud: ['hikvision.com', 'hik-connect.com', 'hik-online.com', 'hikvisioneurope.com', 'ezvizlife.com', 'ys7.com'],
  }),
  maker('dahua', 'Dahua', {
    words: ['dahua', 'amcrest', 'imou'],
    prefixes: ['3c:ef:8c', '90:02:a9', '4c:11:bf', 'e0:50:8b', '9c:8e:cd'],
    cloud: ['dahuasecurity.com', 'easy4ip.com', 'easy4ipcloud.com', 'imoulife.com', 'amcrestcloud.com', 'lechange.com'],
  }),
  maker('axis', 'Axis', {
    words: ['axis-', 'axis communications'],
    prefixes: ['00:40:8c', 'ac:cc:8e', 'b8:a4:4f', 'e8:27:25'],
    cloud: ['axis.com', 'axisip.com', 'axis.cloud'],
  }),
  maker('reolink', 'Reolink', { prefixes: ['ec:71:db'], cloud: ['reolink.com'] }),
  maker('foscam', 'Foscam', { prefixes: ['c0:6d:1a'], cloud: ['foscam.com', 'myfoscam.com'] }),
  maker('tvt', 'TVT', { words: ['tvt digital'], prefixes: ['00:18:ae'], cloud: ['autonat.com', 'tvt.net.cn'] }),
  maker('nuuo', 'NUUO', { cloud: ['nuuo.com'] }),
  maker('mobotix', 'Mobotix', { prefixes: ['00:03:c5'], cloud: ['mobotix.com'] }),
  maker('edimax', 'Edimax', { prefixes: ['74:da:38', '80:1f:02', '00:1f:1f'], cloud: ['edimax.com', 'myedimax.com'] }),
  maker('uniview', 'Uniview', { prefixes: ['48:ea:63'], cloud: ['uniview.com', 'star4live.com'] }),
  maker('synology', 'Synology', {
    words: ['synology', 'diskstation', 'rackstation'],
    prefixes: ['00:11:32', '90:09:d0'],
    cloud: ['synology.com', 'quickconnect.to', 'synology.me', 'synologyupdate.com'],
  }),
  maker('qnap', 'QNAP', { prefixes: ['24:5e:be', '00:08:9b'], cloud: ['qnap.com', 'myqnapcloud.com', 'qnapclub.com'] }),
  maker('western-digital', 'Western Digital', {
    words: ['mycloud', 'wdmycloud'],
    prefixes: ['00:90:a9', '00:14:ee'],
    cloud: ['wdc.com', 'mycloud.com', 'wd2go.com', 'remotewd.com'],
  }),
  maker('mikrotik', 'MikroTik', {
    words: ['mikrotik', 'routeros'],
    prefixes: ['4c:5e:0c', '64:d1:54', 'e4:8d:8c', 'd4:ca:6d', '6c:3b:6b', '2c:c8:1b'],
    cloud: ['mikrotik.com', 'mynetname.net'],
  }),
  maker('draytek', 'DrayTek', {
    words: ['draytek', 'vigor'],
    prefixes: ['00:50:7f', '00:1d:aa'],
    cloud: ['draytek.com', 'drayddns.com'],
  }),
  maker('tp-link', 'TP-Link', {
    words: ['tp-link', 'tplink', 'archer', 'tapo', 'kasa'],
    prefixes: ['50:c7:bf', '14:cc:20', 'ec:08:6b', 'b0:4e:26'],
    cloud: ['tp-link.com', 'tplinkcloud.com', 'tplinkra.com', 'tplinkdns.com'],
  }),
  maker('asus', 'ASUS', { words: ['asuswrt', 'rt-ac', 'rt-ax'], cloud: ['asus.com', 'asuscomm.com'] }),
  maker('netgear', 'NETGEAR', { prefixes: ['20:4e:7f', 'a0:40:a0'], cloud: ['netgear.com', 'readyshare.com'] }),
  maker('zyxel', 'Zyxel', { prefixes: ['00:a0:c5', '5c:f4:ab'], cloud: ['zyxel.com', 'myzyxel.com'] }),
  maker('d-link', 'D-Link', {
    words: ['d-link', 'dlink', 'dcs-'],
    prefixes: ['28:10:7b', 'b0:c5:54'],
    cloud: ['dlink.com', 'mydlink.com'],
  }),
  maker('ubiquiti', 'Ubiquiti', {
    words: ['ubiquiti', 'unifi', 'ubnt'],
    prefixes: ['24:a4:3c', '78:8a:20', 'fc:ec:da', '04:18:d6', '80:2a:a8'],
    cloud: ['ui.com', 'ubnt.com', 'unifi-ai.com'],
  }),
  maker('cisco', 'Cisco', { words: ['cisco', 'meraki'], cloud: ['cisco.com', 'meraki.com'] }),
  maker('philips-hue', 'Philips Hue', {
    words: ['philips-hue', 'philips hue'],
    prefixes: ['00:17:88', 'ec:b5:fa'],
    cloud: ['meethue.com', 'philips.com'],
  }),
  maker('somfy', 'Somfy', { cloud: ['somfy.com', 'overkiz.com', 'opendoors.me'] }),
  maker('amazon', 'Amazon', {
    words: ['amazon echo', 'echo dot', 'amazon-echo', 'kindle', 'fire tv'],
    prefixes: ['44:65:0d', '74:c2:46', 'fc:a1:83', '68:37:e9', '0c:47:c9', '50:dc:e7', 'ac:63:be', 'fc:65:de'],
    cloud: ['amazonalexa.com', 'amazon.com', 'fireoscaptiveportal.com', 'amazon-dss.com', 'amazonvideo.com'],
  }),
  maker('sonos', 'Sonos', { prefixes: ['00:0e:58', '5c:aa:fd', 'b8:e9:37'], cloud: ['sonos.com'] }),
  maker('roku', 'Roku', { prefixes: ['b0:a7:37', 'dc:3a:5e'], cloud: ['roku.com'] }),
  maker('tuya', 'Tuya', { words: ['tuya'], cloud: ['tuyaus.com', 'tuyaeu.com', 'tuyacn.com', 'tuya.com'] }),
  maker('hp', 'HP', { words: ['hewlett', 'laserjet', 'officejet'], cloud: ['hp.com', 'hpeprint.com', 'hpsmart.com'] }),
]
